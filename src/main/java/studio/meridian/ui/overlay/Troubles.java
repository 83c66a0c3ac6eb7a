package studio.meridian.ui.overlay;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.Failures;

import java.util.List;

/** Shows failures: foreseen ones with their remedy, others with a code to copy. */
public final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Failures failures;
    private final Dialogs dialogs;
    private final Messages messages;

    public Troubles(Dialogs dialogs, Messages messages) {
        this.failures = new Failures(messages);
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /** Shows one, and logs it: this is where it is finally caught. */
    public void show(Throwable thrown) {
        Failures.Said said = failures.say(thrown);
        Choice close = Choice.main(messages.get("trouble.close"), () -> {});
        if (said.code().isEmpty()) {
            LOG.info("told the user: {}", thrown.getMessage());
            dialogs.ask(said.what(), said.remedy(), List.of(close));
            return;
        }
        LOG.error("unforeseen failure {}", said.code(), thrown);
        Choice copy = Choice.plain(messages.get("trouble.copy"), () -> copy(said.code()));
        dialogs.ask(said.what(), said.remedy(), List.of(copy, close));
    }

    private static void copy(String code) {
        ClipboardContent content = new ClipboardContent();
        content.putString(code);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
