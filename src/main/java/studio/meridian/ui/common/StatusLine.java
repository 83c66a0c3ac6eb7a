package studio.meridian.ui.common;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the screen in front wants to have said at the foot of the window, such as "Saved". */
public final class StatusLine {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    /** Says it; empty says nothing. */
    public void say(String words) {
        text.set(words);
    }

    /** What is said now. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
