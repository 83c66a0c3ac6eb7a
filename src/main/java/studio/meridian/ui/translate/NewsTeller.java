package studio.meridian.ui.translate;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.StatusLine;
import studio.meridian.ui.overlay.Notices;

/** Says in words what was done, with the way back where there is one. */
final class NewsTeller {
    private final TranslateModel model;
    private final Notices notices;
    private final StatusLine line;
    private final Messages messages;

    NewsTeller(TranslateModel model, Notices notices, StatusLine line, Messages messages) {
        this.model = model;
        this.notices = notices;
        this.line = line;
        this.messages = messages;
    }

    void tell(News news) {
        switch (news) {
            case News.Repeated repeated ->
                    withUndo(messages.get("translate.repeated", "count", repeated.count()));
            case News.AllDone _ -> notices.tell(messages.get("translate.all-done"));
            case News.EmptyKept _ -> notices.tell(messages.get("translate.empty-kept"));
            case News.Removed _ -> withUndo(messages.get("translate.removed"));
            case News.Undone _ -> notices.tell(messages.get("translate.undone"));
            case News.NoMatch none ->
                    line.say(messages.get("translate.no-match", "number", none.number()));
            case News.Saved _ -> line.say(messages.get("translate.saved"));
        }
    }

    private void withUndo(String words) {
        notices.tell(words, messages.get("notice.undo"), model::undo);
    }
}
