package fi.polku.mentoring.material.web;

import fi.polku.mentoring.material.CheckedFile;
import fi.polku.mentoring.material.FileCheck;
import fi.polku.mentoring.material.MaterialContent;
import fi.polku.mentoring.material.MaterialKind;
import fi.polku.mentoring.material.Reached;
import fi.polku.mentoring.material.WebAddress;
import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.LocalizedInput;
import fi.polku.mentoring.web.Upload;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads what is said of a piece of material, from a form or as JSON. */
final class MaterialInput {
    private MaterialInput() {}

    /** All of it. */
    static MaterialContent whole(Input input, MaterialKind kind) {
        Optional<PhaseKind> phase = input.choice("phase", PhaseKind::of);
        input.requiredLine("audience", Input.LINE);
        Optional<Reached> reached = input.choice("audience", Reached::of);
        Localized title = title(input);
        Localized text = text(input, kind);
        Optional<WebAddress> address = kind == MaterialKind.LINK ? address(input) : Optional.empty();
        agreed(input, kind);
        input.check();
        return new MaterialContent(phase, reached.orElseThrow(), title, text, address);
    }

    /** JSON Merge Patch: what is left out stays. */
    static UnaryOperator<MaterialContent> patch(Input input, MaterialKind kind) {
        input.known("phase", "audience", "title", "text", "address", "agreed");
        Optional<PhaseKind> phase = input.choice("phase", PhaseKind::of);
        Optional<Reached> reached = input.choice("audience", Reached::of);
        Optional<Localized> title = input.has("title") ? Optional.of(title(input)) : Optional.empty();
        Optional<Localized> text = input.has("text") ? Optional.of(text(input, kind)) : Optional.empty();
        Optional<WebAddress> address =
                input.has("address") && kind == MaterialKind.LINK ? address(input) : Optional.empty();
        if (input.has("address") && kind != MaterialKind.LINK) {
            input.error("address", "field.unknown");
        }
        agreed(input, kind);
        input.check();
        return before -> new MaterialContent(
                input.has("phase") ? phase : before.phase(),
                reached.orElse(before.reached()),
                title.orElse(before.title()),
                text.orElse(before.text()),
                address.or(before::address));
    }

    private static Localized title(Input input) {
        return LocalizedInput.requiredLine(input, "title", MaterialContent.LONGEST_TITLE);
    }

    private static Localized text(Input input, MaterialKind kind) {
        boolean story = kind == MaterialKind.STORY;
        Localized text = LocalizedInput.text(
                input, "text", story ? MaterialContent.LONGEST_STORY : MaterialContent.LONGEST_SENTENCE);
        if (story && text.fi().isEmpty() && input.fine()) {
            input.error(input.object("text").isPresent() ? "text.fi" : "text", "field.required");
        }
        return text;
    }

    private static Optional<WebAddress> address(Input input) {
        String typed = input.requiredLine("address", WebAddress.LONGEST);
        Optional<WebAddress> address = WebAddress.of(typed);
        if (!typed.isEmpty() && address.isEmpty()) {
            input.error("address", "material.address.wrong");
        }
        return address;
    }

    /** Stated anew with every change, as it is about the words that are told. */
    private static void agreed(Input input, MaterialKind kind) {
        boolean stated = input.truth("agreed").orElse(false);
        if (kind == MaterialKind.STORY && !stated) {
            input.error("agreed", "material.agreed.required");
        }
    }

    /** The file of a form, taken in and looked at. */
    static CheckedFile file(Upload upload, int megabytes) {
        Upload.Received file = upload.file(FileCheck.FIELD, megabytes);
        return FileCheck.check(file.name(), file.content(), file.size(), file.sha256());
    }
}
