package studio.meridian.ui.plan;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.PlannedTime;
import studio.meridian.ui.common.Sight;
import studio.meridian.ui.delivery.Item;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A week: time runs on, audiences run down; the reader's own clock is the first lane. */
final class LanesPane extends ScrollPane implements Calendar {
    private final PlanModel model;
    private final Axis axis;
    private final Map<ZoneId, Lane> lanes = new LinkedHashMap<>();
    private final List<DeliveryChip> chips = new ArrayList<>();

    LanesPane(PlanModel model, PlanLook look) {
        this.model = model;
        this.axis = Axis.of(model.week());
        getStyleClass().add("plan-week");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        VBox all = new VBox();
        all.getStyleClass().add("plan-lanes");
        setContent(all);
        lane(model.home(), look);
        for (Item item : model.itemsProperty().get()) {
            PlannedTime due = due(item);
            DeliveryChip chip =
                    new DeliveryChip(item, due.instant(), model.now(), model.zoneOf(item), look);
            chips.add(chip);
            lane(due.zone(), look).add(chip);
        }
        all.getChildren().addAll(lanes.values());
    }

    private static PlannedTime due(Item item) {
        return Objects.requireNonNull(item.due());
    }

    private Lane lane(ZoneId zone, PlanLook look) {
        return lanes.computeIfAbsent(
                zone,
                _ -> {
                    boolean own = zone.equals(model.home());
                    String name = look.words().place(zone);
                    return new Lane(
                            zone,
                            axis,
                            model.now(),
                            own ? look.messages().get("plan.lane.own", "place", name) : name,
                            look.messages()
                                    .get(
                                            "plan.lane.now",
                                            "time",
                                            look.words().clockTime(model.now(), zone)),
                            look);
                });
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void reveal(DeliveryChip chip) {
        Sight.bring(this, chip);
    }

    @Override
    public List<DeliveryChip> chips() {
        return chips;
    }

    @Override
    public Proposal dragged(Item item, Point2D from, Point2D to) {
        Proposal still = Proposal.of(item);
        if (!getLayoutBounds().contains(sceneToLocal(to))) return still;
        Lane lane = Objects.requireNonNull(lanes.get(due(item).zone()));
        double distance = lane.sceneToLocal(to).getX() - lane.sceneToLocal(from).getX();
        return still.shifted(0, axis.hours(distance, lane.track()));
    }

    @Override
    public void preview(@Nullable Proposal proposal) {
        for (Lane lane : lanes.values()) {
            boolean here = proposal != null && due(proposal.item()).zone().equals(lane.zone());
            Instant at = here && proposal != null ? proposal.resolve().planned().instant() : null;
            lane.ghost(at);
            for (DeliveryChip chip : lane.chips()) {
                chip.take(proposal != null && chip.item().equals(proposal.item()));
            }
        }
    }
}
