package studio.meridian.ui.plan;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.PlannedTime;
import studio.meridian.ui.delivery.Item;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One audience of the week: its days and nights by its own clock, and what is planned for it. */
final class Lane extends Region {
    private static final double GAP = 4;

    private final ZoneId zone;
    private final Axis axis;
    private final VBox head;
    private final List<Placed> placed = new ArrayList<>();
    private final List<DeliveryChip> chips = new ArrayList<>();
    private final Region ghost = region("plan-ghost");
    private @Nullable Instant ghostAt;

    /** Something that stands at an instant, and reaches to another one or keeps its own size. */
    private record Placed(Region node, Instant from, Instant to) {}

    Lane(ZoneId zone, Axis axis, Instant now, String name, String clock, PlanLook look) {
        this.zone = zone;
        this.axis = axis;
        Label place = new Label(name);
        place.setWrapText(true);
        place.getStyleClass().add("plan-lane-name");
        Label time = new Label(clock);
        time.getStyleClass().add("plan-lane-clock");
        head = new VBox(place, time);
        head.getStyleClass().add("plan-lane-head");
        getStyleClass().add("plan-lane");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(name + ", " + clock);
        getChildren().add(head);
        for (Axis.Band night : axis.nights(zone)) {
            put(region("plan-night"), night.from(), night.to());
        }
        for (Axis.Day day : axis.days(zone)) {
            Label date = new Label(look.dates().weekdayAndDay(day.date()));
            date.getStyleClass().addAll("plan-lane-day", "may-clip");
            put(date, day.from(), day.to());
        }
        if (axis.shows(now)) put(region("plan-now"), now, now);
        ghost.setVisible(false);
        getChildren().add(ghost);
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        return region;
    }

    private void put(Region node, Instant from, Instant to) {
        placed.add(new Placed(node, from, to));
        getChildren().add(node);
    }

    void add(DeliveryChip chip) {
        chips.add(chip);
        getChildren().add(getChildren().size() - 1, chip);
    }

    List<DeliveryChip> chips() {
        return chips;
    }

    ZoneId zone() {
        return zone;
    }

    /** Shows where something would stand, or nothing. */
    void ghost(@Nullable Instant at) {
        ghostAt = at;
        requestLayout();
    }

    /** How wide the track of time is. */
    double track() {
        return Math.max(1, getWidth() - headWidth());
    }

    private double headWidth() {
        return snapSizeX(head.prefWidth(-1));
    }

    private double chipWidth() {
        DeliveryChip first = chips.isEmpty() ? null : chips.getFirst();
        return first == null ? 0 : first.prefWidth(-1);
    }

    private double chipHeight() {
        return chips.isEmpty() ? head.prefHeight(-1) : chips.getFirst().prefHeight(-1);
    }

    private double dateHeight() {
        double tallest = 0;
        for (Placed one : placed) {
            if (one.node instanceof Label date) tallest = Math.max(tallest, date.prefHeight(-1));
        }
        return tallest;
    }

    /** A chip keeps its width, so one at the end of the week stands a little early. */
    private double start(Item item) {
        PlannedTime due = Objects.requireNonNull(item.due());
        return Math.max(0, Math.min(axis.at(due.instant(), track()), track() - chipWidth()));
    }

    private List<Integer> rows() {
        return Packing.rows(
                chips.stream().map(chip -> start(chip.item())).sorted().toList(),
                chipWidth() + GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = rows().stream().mapToInt(row -> row + 1).max().orElse(1);
        double chipsHigh = dateHeight() + GAP + rows * (chipHeight() + GAP) + GAP;
        return Math.max(head.prefHeight(-1), chipsHigh);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = headWidth();
        head.resizeRelocate(0, 0, left, getHeight());
        for (Placed one : placed) place(one, left);
        List<Integer> rows = rows();
        double top = dateHeight() + GAP;
        for (int i = 0; i < chips.size(); i++) {
            DeliveryChip chip = chips.get(i);
            double y = top + rows.get(i) * (chipHeight() + GAP);
            chip.resizeRelocate(left + start(chip.item()), y, chipWidth(), chipHeight());
        }
        Instant at = ghostAt;
        ghost.setVisible(at != null && axis.shows(at));
        if (at != null) {
            double x = Math.min(axis.at(at, track()), track() - chipWidth());
            ghost.resizeRelocate(left + x, top, chipWidth(), getHeight() - top);
        }
    }

    private void place(Placed one, double left) {
        Region node = one.node;
        double from = snapPositionX(left + axis.at(one.from, track()));
        double to = snapPositionX(left + axis.at(one.to, track()));
        double width = one.from.equals(one.to) ? node.prefWidth(-1) : to - from;
        double height = node instanceof Label ? dateHeight() : getHeight();
        node.resizeRelocate(from, 0, width, height);
    }
}
