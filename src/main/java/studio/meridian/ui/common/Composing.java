package studio.meridian.ui.common;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;

/**
 * Knows which words of a field an input method still composes. JavaFX puts them into the text of
 * the field at once, but nobody has written them yet: they may become others or nothing.
 */
public final class Composing {
    private final TextInputControl field;
    private final Runnable changed;
    private int start;
    private int length;

    /**
     * @param around a parent of the field
     * @param changed told after every step of composing, when the field shows it
     */
    public Composing(TextInputControl field, Node around, Runnable changed) {
        this.field = field;
        this.changed = changed;
        field.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::begin);
        around.addEventHandler(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::end);
    }

    /** Before the field takes it. */
    private void begin(InputMethodEvent event) {
        if (!field.isEditable()) return;
        int from = length > 0 ? start : field.getSelection().getStart();
        start = from + event.getCommitted().length();
        length = event.getComposed().stream().mapToInt(run -> run.getText().length()).sum();
    }

    private void end(InputMethodEvent event) {
        if (field.equals(event.getTarget())) changed.run();
    }

    /** Whether something is being composed. */
    public boolean isActive() {
        return length > 0;
    }

    /** The words of the field without those that are being composed. */
    public String written() {
        String text = field.getText();
        int from = Math.min(start, text.length());
        int to = Math.min(start + length, text.length());
        return text.substring(0, from) + text.substring(to);
    }

    /** The field shows another text now. */
    public void forget() {
        length = 0;
    }
}
