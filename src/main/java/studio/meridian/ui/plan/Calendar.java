package studio.meridian.ui.plan;

import javafx.geometry.Point2D;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.ui.delivery.Item;

import java.util.List;

/** A way to show the plan on which items can be moved. */
interface Calendar {
    /** Where it is shown. */
    Node node();

    /** The chips, earliest first. */
    List<DeliveryChip> chips();

    /** Where an item would stand when it is dragged from one place of the scene to another. */
    Proposal dragged(Item item, Point2D from, Point2D to);

    /** Shows where what is being moved would stand, or nothing. */
    void preview(@Nullable Proposal proposal);

    /** Marks the chosen chip and brings it into sight. */
    default void choose(@Nullable Id<Delivery> id) {
        for (DeliveryChip chip : chips()) {
            boolean chosen = chip.item().id().equals(id);
            chip.choose(chosen);
            if (chosen) reveal(chip);
        }
    }

    /** Brings a chip into sight. */
    void reveal(DeliveryChip chip);
}
