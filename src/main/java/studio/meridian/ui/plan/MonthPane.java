package studio.meridian.ui.plan;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.PlannedTime;
import studio.meridian.schedule.MonthGrid;
import studio.meridian.ui.common.Sight;
import studio.meridian.ui.delivery.Item;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A month as a grid of days. */
final class MonthPane extends GridPane implements Calendar {
    private static final double WHOLE = 100;

    private final PlanModel model;
    private final ScrollPane scroll = new ScrollPane(this);
    private final List<DayCell> cells = new ArrayList<>();
    private final List<DeliveryChip> chips = new ArrayList<>();

    MonthPane(PlanModel model, PlanLook look) {
        this.model = model;
        getStyleClass().add("plan-month");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        MonthGrid month = model.month();
        int column = 0;
        for (DayOfWeek day : month.columns()) {
            Label name = new Label(look.dates().weekday(day));
            name.getStyleClass().add("plan-weekday");
            add(name, column++, 0);
        }
        constrain(month);
        addDays(month, look);
        for (Item item : model.itemsProperty().get()) addItem(item, month, look);
        month.cell(model.dayProperty().get())
                .ifPresent(at -> scroll.setVvalue(at.week() / (month.weeks() - 1.0)));
    }

    private void constrain(MonthGrid month) {
        for (int i = 0; i < month.columns().size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(WHOLE / month.columns().size());
            getColumnConstraints().add(column);
        }
        getRowConstraints().add(new RowConstraints());
        for (int i = 0; i < month.weeks(); i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            getRowConstraints().add(row);
        }
    }

    private void addDays(MonthGrid month, PlanLook look) {
        for (LocalDate day : month.days()) {
            MonthGrid.Cell at = month.cell(day).orElseThrow();
            DayCell cell =
                    new DayCell(
                            day,
                            look.dates().dayOfMonth(day),
                            look.dates().wholeDay(day),
                            look.messages(),
                            () -> openWeek(day));
            cell.mark(month.isInMonth(day), day.equals(model.thisDay()));
            cells.add(cell);
            add(cell, at.day(), at.week() + 1);
        }
    }

    private void openWeek(LocalDate day) {
        model.show(day);
        model.span(PlanModel.Span.WEEK);
    }

    private void addItem(Item item, MonthGrid month, PlanLook look) {
        LocalDate day = model.dayOf(item);
        PlannedTime due = Objects.requireNonNull(item.due());
        DeliveryChip chip =
                new DeliveryChip(item, due.instant(), model.now(), model.zoneOf(item), look);
        chips.add(chip);
        cells.get((int) ChronoUnit.DAYS.between(month.first(), day)).add(chip);
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public void reveal(DeliveryChip chip) {
        if (chip.getParent() instanceof DayCell cell) {
            cell.reveal(chip);
            Sight.bring(scroll, cell);
        }
    }

    @Override
    public List<DeliveryChip> chips() {
        return chips;
    }

    @Override
    public Proposal dragged(Item item, Point2D from, Point2D to) {
        DayCell start = cell(from);
        DayCell end = cell(to);
        Proposal still = Proposal.of(item);
        if (start == null || end == null) return still;
        return still.shifted(ChronoUnit.DAYS.between(start.day(), end.day()), 0);
    }

    private @Nullable DayCell cell(Point2D scene) {
        return cells.stream()
                .filter(cell -> cell.getLayoutBounds().contains(cell.sceneToLocal(scene)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void preview(@Nullable Proposal proposal) {
        LocalDate day = null;
        if (proposal != null) {
            var zone = model.zoneOf(proposal.item());
            day = LocalDate.ofInstant(proposal.resolve().planned().instant(), zone);
        }
        for (DayCell cell : cells) cell.target(cell.day().equals(day));
        for (DeliveryChip chip : chips) {
            chip.take(proposal != null && chip.item().equals(proposal.item()));
        }
    }
}
