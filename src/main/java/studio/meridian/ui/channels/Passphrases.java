package studio.meridian.ui.channels;

import studio.meridian.messages.FailureException;
import studio.meridian.messages.Messages;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.ui.common.Failures;
import studio.meridian.ui.overlay.Choice;
import studio.meridian.ui.overlay.Dialogs;
import studio.meridian.ui.overlay.Layers;
import studio.meridian.ui.overlay.Notices;

import java.util.List;

/** Asks for the passphrase of the workspace where one is needed, and says that something waits. */
public final class Passphrases {
    private final LockModel model;
    private final Layers layers;
    private final Notices notices;
    private final Messages messages;

    /** Deliveries that were told of already. */
    private int told;

    public Passphrases(LockModel model, Layers layers, Notices notices, Messages messages) {
        this.model = model;
        this.layers = layers;
        this.notices = notices;
        this.messages = messages;
        model.stateProperty().addListener((_, _, now) -> heard(now));
    }

    /** Whether it is needed. */
    LockModel model() {
        return model;
    }

    private void heard(LockModel.State now) {
        if (now.waiting() > told) {
            notices.problem(
                    messages.get("passphrase.waiting", "count", now.waiting()),
                    messages.get("passphrase.unlock"),
                    this::unlock);
        }
        told = now.waiting();
    }

    /** Asks for it and says so when it fits. */
    public void unlock() {
        need(
                () -> notices.tell(messages.get("passphrase.unlocked")),
                () -> notices.tell(messages.get("passphrase.forgotten")),
                () -> {});
    }

    /**
     * Asks for it.
     *
     * @param then what was waiting for it
     * @param forgotten what follows when it is lost and all sign-ins were forgotten
     * @param left when the person leaves it be
     */
    void need(Runnable then, Runnable forgotten, Runnable left) {
        model.ask(fresh -> open(fresh, then, forgotten, left));
    }

    private void open(boolean fresh, Runnable then, Runnable forgotten, Runnable left) {
        PassphraseCard card = new PassphraseCard(fresh, messages);
        Runnable close =
                () -> {
                    card.forget();
                    layers.close();
                };
        card.open(
                layers,
                words -> give(card, words, fresh, close, then),
                () ->
                        lost(
                                messages.get("passphrase.lost-title"),
                                () -> {
                                    close.run();
                                    forgotten.run();
                                }),
                () -> {
                    close.run();
                    left.run();
                });
    }

    private void give(
            PassphraseCard card, Secret words, boolean fresh, Runnable close, Runnable then) {
        card.busy(true);
        Runnable done =
                () -> {
                    close.run();
                    then.run();
                };
        if (fresh) model.choose(words, done, why -> refused(card, why));
        else model.unlock(words, done, why -> refused(card, why));
    }

    private void refused(PassphraseCard card, Throwable why) {
        card.busy(false);
        boolean wrong =
                why instanceof FailureException known
                        && known.failure() instanceof SecretFailure.WrongPassphrase;
        Failures.Said said = new Failures(messages).say(why);
        card.wrong(wrong ? messages.get("passphrase.wrong") : said.what() + " " + said.remedy());
    }

    /**
     * Offers to begin with a new key where the old one is lost.
     *
     * @param title what is lost
     * @param forgotten what follows when all sign-ins were forgotten
     */
    void lost(String title, Runnable forgotten) {
        new Dialogs(layers)
                .ask(
                        title,
                        messages.get("passphrase.lost-words"),
                        List.of(
                                Choice.plain(messages.get("channels.leave"), () -> {}),
                                Choice.danger(
                                        messages.get("passphrase.forget"),
                                        () -> model.forget(forgotten))));
    }
}
