package studio.meridian.ui.translate;

import studio.meridian.messages.Messages;
import studio.meridian.model.LocaleTag;
import studio.meridian.ui.common.Drawing;
import studio.meridian.ui.common.EmptyState;

/** What stands on the screen while there are no sentences to show: why, and the way on. */
final class TranslatePlaces {
    private final TranslateModel model;
    private final Messages messages;
    private final Runnable choosePost;
    private final Runnable addLanguage;

    TranslatePlaces(
            TranslateModel model, Messages messages, Runnable choosePost, Runnable addLanguage) {
        this.model = model;
        this.messages = messages;
        this.choosePost = choosePost;
        this.addLanguage = addLanguage;
    }

    EmptyState of(Work.Stage stage) {
        return switch (stage) {
            case NO_POST -> state("no-post", "choose-post.title", choosePost);
            case NO_LANGUAGE -> state("no-language", "add-language", addLanguage);
            case SOURCE -> state("source", "add-language", addLanguage);
            case DETACHED -> detached();
            case NO_WORDS, SENTENCES -> state("no-words", "choose-post.title", choosePost);
        };
    }

    private EmptyState state(String sentence, String verb, Runnable action) {
        return new EmptyState(
                Drawing.PAIR,
                messages.get("translate.empty." + sentence),
                messages.get("translate." + verb),
                action);
    }

    private EmptyState detached() {
        Work work = model.workProperty().get();
        if (work == null || work.variant() == null) return of(Work.Stage.NO_LANGUAGE);
        LocaleTag locale = work.variant().locale();
        return new EmptyState(
                Drawing.PAIR,
                messages.get(
                        "translate.empty.detached", "language", locale.nameIn(messages.locale())),
                messages.get("translate.link"),
                () -> model.start(locale));
    }

    /** The filter lets nothing through. */
    EmptyState nothingShown(Runnable showAll) {
        String filter = model.filterProperty().get().key();
        return new EmptyState(
                Drawing.GLASS,
                messages.get("translate.nothing." + filter),
                messages.get("translate.show-all"),
                showAll);
    }
}
