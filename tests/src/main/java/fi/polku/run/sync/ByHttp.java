package fi.polku.run.sync;

import fi.polku.run.Options;

/**
 * Page by page from the host's server.
 *
 * @param host serves prepared documents
 */
record ByHttp(LargeHost host) implements Way {
    @Override
    public String title() {
        return "by HTTP";
    }

    @Override
    public Options in(Options options) {
        return options.with("POLKU_HOST_LARGE_URL", host.url());
    }

    @Override
    public void bring(int round) {
        host.open(round);
    }

    @Override
    public boolean begun(int round) {
        return host.begun();
    }

    @Override
    public void close() {
        host.close();
    }
}
