package fi.polku.run.http;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What it is measured on. */
public final class Machine {
    private static final double GIGABYTE = 1L << 30;

    private Machine() {}

    /** Cores, memory, system and Java, in a line. */
    public static String said() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%d cores, %.0f GB, %s %s %s, Java %s (%s); load before it begins %.1f",
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / GIGABYTE,
                system.getName(),
                system.getVersion(),
                system.getArch(),
                Runtime.version(),
                System.getProperty("java.vendor"),
                system.getSystemLoadAverage());
    }
}
