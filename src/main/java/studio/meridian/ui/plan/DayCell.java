package studio.meridian.ui.plan;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.Pseudo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A day of the month: its number, as many of its items as have room, and how many more there are.
 */
final class DayCell extends Region {
    private static final PseudoClass OUTSIDE = PseudoClass.getPseudoClass("outside");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final double GAP = 4;

    private final LocalDate day;
    private final Messages messages;
    private final Label number;
    private final Button more = new Button();
    private final List<DeliveryChip> chips = new ArrayList<>();

    /** The place of the chip that must be seen. */
    private int wanted;

    /**
     * @param open shows all items of the day
     */
    DayCell(LocalDate day, String number, String name, Messages messages, Runnable open) {
        this.day = day;
        this.messages = messages;
        this.number = new Label(number);
        getStyleClass().add("plan-day");
        this.number.getStyleClass().add("plan-day-number");
        more.getStyleClass().addAll("fact", "plan-more", "may-clip");
        more.setOnAction(_ -> open.run());
        getChildren().addAll(this.number, more);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(name);
        setMinSize(0, 0);
        setPrefSize(0, 0);
    }

    LocalDate day() {
        return day;
    }

    void mark(boolean inMonth, boolean today) {
        pseudoClassStateChanged(OUTSIDE, !inMonth);
        pseudoClassStateChanged(Pseudo.CURRENT, today);
    }

    void target(boolean target) {
        pseudoClassStateChanged(TARGET, target);
    }

    void add(DeliveryChip chip) {
        chips.add(chip);
        getChildren().add(chip);
    }

    /** Shows a chip, if need be in place of others. */
    void reveal(DeliveryChip chip) {
        wanted = chips.indexOf(chip);
        requestLayout();
        layout();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double top = snappedTopInset();
        double head = number.prefHeight(-1);
        number.resizeRelocate(left, top, Math.min(width, number.prefWidth(-1)), head);
        top += head + GAP;
        double room = getHeight() - top - snappedBottomInset();
        double height = chips.isEmpty() ? 0 : chips.getFirst().prefHeight(width);
        double rest = more.prefHeight(-1);
        int seen = Packing.seen(room, height, GAP, rest, chips.size());
        int first = Math.max(0, wanted - seen + 1);
        for (int i = 0; i < chips.size(); i++) {
            DeliveryChip chip = chips.get(i);
            chip.setVisible(i >= first && i < first + seen);
            chip.resizeRelocate(left, top + (i - first) * (height + GAP), width, height);
        }
        int hidden = chips.size() - seen;
        more.setVisible(hidden > 0);
        if (hidden == 0) return;
        // Asked for during layout, so only when it changed.
        String text = messages.get("plan.more", "count", hidden);
        if (!text.equals(more.getText())) {
            more.setText(text);
            more.setAccessibleText(text + ", " + getAccessibleText());
        }
        more.resizeRelocate(left, top + seen * (height + GAP), width, rest);
    }
}
