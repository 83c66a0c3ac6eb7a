package studio.meridian.ui.plan;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.schedule.MonthGrid;
import studio.meridian.schedule.Resolution;
import studio.meridian.schedule.WeekGrid;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;
import studio.meridian.ui.delivery.Item;
import studio.meridian.ui.delivery.Items;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** The part of the plan that is shown, what is chosen in it, and what is being moved. */
public final class PlanModel {
    private final DeliveryStore deliveries;
    private final Items reader;
    private final ChangeFeed feed;
    private final Background background;
    private final Latest loading;
    private final InstantSource clock;
    private final ZoneId home;
    private final Locale locale;
    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(Span.MONTH);
    private final ReadOnlyObjectWrapper<Face> face = new ReadOnlyObjectWrapper<>(Face.OWN);
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyObjectWrapper<List<Item>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Id<Delivery>> chosen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Proposal> moving = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper bare = new ReadOnlyBooleanWrapper();
    private ChangeFeed.@Nullable Subscription listening;

    /**
     * A delivery that was moved.
     *
     * @param before where it stood, for the way back
     * @param now where it stands and what its local time turned out to mean
     */
    public record Moved(Item item, PlannedTime before, Resolution now) {}

    /** How much is seen at once. */
    public enum Span {
        MONTH,
        WEEK
    }

    /** Whose clock the times are written in. */
    public enum Face {
        OWN,
        AUDIENCE
    }

    /**
     * @param home the reader's own zone
     * @param locale says on which day weeks begin
     */
    public PlanModel(
            DeliveryStore deliveries,
            ChannelStore channels,
            ChangeFeed feed,
            Background background,
            InstantSource clock,
            ZoneId home,
            Locale locale) {
        this.deliveries = deliveries;
        this.reader = new Items(deliveries, channels);
        this.feed = feed;
        this.background = background;
        this.loading = background.latest();
        this.clock = clock;
        this.home = home;
        this.locale = locale;
        this.day = new ReadOnlyObjectWrapper<>(thisDay());
    }

    /** Begins to follow the workspace. */
    public void shown() {
        background.assertOnScreen();
        listening = feed.listen(this::heard);
        load();
    }

    /** Stops following. */
    public void hidden() {
        background.assertOnScreen();
        if (listening != null) listening.close();
        listening = null;
        leave();
    }

    private void heard(Set<Change> changes) {
        boolean ours =
                changes.stream()
                        .anyMatch(change ->
                                change.what() == Change.What.DELIVERY
                                        || change.what() == Change.What.CHANNEL
                                        || change.what() == Change.What.POST);
        if (!ours) return;
        background.onScreen(() -> {
            if (listening != null) load();
        });
    }

    /** What was read in one go. */
    private record Reading(List<Item> items, boolean bare) {}

    private void load() {
        // Clocks of two places can be more than a day apart.
        Instant from = firstDay().minusDays(2).atStartOfDay(home).toInstant();
        Instant to = lastDay().plusDays(1 + 2).atStartOfDay(home).toInstant();
        loading.run(
                () -> new Reading(reader.planned(from, to), deliveries.recent(1).isEmpty()),
                read -> {
                    bare.set(read.bare);
                    // A new list each time, so that also an empty month is drawn anew.
                    List<Item> seen = new ArrayList<>(read.items);
                    seen.removeIf(item -> !isSeen(item));
                    items.set(Collections.unmodifiableList(seen));
                });
    }

    private LocalDate firstDay() {
        return span.get() == Span.MONTH ? month().first() : week().first();
    }

    private LocalDate lastDay() {
        List<LocalDate> days = span.get() == Span.MONTH ? month().days() : week().days();
        return days.getLast();
    }

    private boolean isSeen(Item item) {
        if (span.get() == Span.WEEK) return Axis.of(week()).shows(due(item).instant());
        return month().cell(dayOf(item)).isPresent();
    }

    private static PlannedTime due(Item item) {
        return Objects.requireNonNull(item.due(), "what is planned has a moment");
    }

    /** The zone in whose time an item is written. */
    ZoneId zoneOf(Item item) {
        return face.get() == Face.OWN ? home : due(item).zone();
    }

    /** The day an item is written on. */
    LocalDate dayOf(Item item) {
        return LocalDate.ofInstant(due(item).instant(), zoneOf(item));
    }

    /** Today on the reader's own clock. */
    LocalDate thisDay() {
        return LocalDate.ofInstant(clock.instant(), home);
    }

    Instant now() {
        return clock.instant();
    }

    ZoneId home() {
        return home;
    }

    /** The month around the day shown. */
    public MonthGrid month() {
        return MonthGrid.of(YearMonth.from(day.get()), locale);
    }

    /** The week around the day shown. */
    public WeekGrid week() {
        return WeekGrid.of(day.get(), home, locale);
    }

    /** Shows a month or a week. */
    public void span(Span wanted) {
        leave();
        span.set(wanted);
        load();
    }

    /** Writes times by another clock. */
    public void face(Face wanted) {
        leave();
        face.set(wanted);
        load();
    }

    /** Turns so many pages. */
    public void turn(int pages) {
        LocalDate at = day.get();
        show(span.get() == Span.MONTH ? at.plusMonths(pages) : at.plusWeeks(pages));
    }

    /** Shows what a day is part of. */
    public void show(LocalDate wanted) {
        background.assertOnScreen();
        leave();
        day.set(wanted);
        load();
    }

    /** Shows what today is part of. */
    public void today() {
        show(thisDay());
    }

    /** Chooses an item, or none. */
    public void choose(@Nullable Id<Delivery> id) {
        background.assertOnScreen();
        chosen.set(id);
    }

    /** Chooses the item so many places after the chosen one in the order of time. */
    public void step(int places) {
        List<Item> all = items.get();
        if (all.isEmpty()) return;
        Item now = chosenItem();
        int at = now == null ? (places > 0 ? 0 : all.size() - 1) : all.indexOf(now) + places;
        choose(all.get(Math.clamp(at, 0, all.size() - 1)).id());
    }

    /** The chosen item while it is shown, or null. */
    public @Nullable Item chosenItem() {
        return items.get().stream()
                .filter(item -> item.id().equals(chosen.get()))
                .findFirst()
                .orElse(null);
    }

    /** Takes an item up to move it; one that was sent stays where it is. */
    public boolean take(Item item) {
        background.assertOnScreen();
        if (!item.isMovable()) return false;
        chosen.set(item.id());
        moving.set(Proposal.of(item));
        return true;
    }

    /** Moves what was taken up, without letting it go. */
    public void propose(Proposal proposal) {
        background.assertOnScreen();
        if (moving.get() != null) moving.set(proposal);
    }

    /** Moves what was taken up by so many days and hours of its audience. */
    public void nudge(long days, long hours) {
        Proposal proposal = moving.get();
        if (proposal != null) propose(proposal.shifted(days, hours));
    }

    /** Puts what was taken up back where it was. */
    public void leave() {
        background.assertOnScreen();
        moving.set(null);
    }

    /**
     * Lets go of what was taken up where it is now.
     *
     * @param past called instead when that moment is over already
     */
    public void letGo(Consumer<Moved> done, Runnable past) {
        Proposal proposal = moving.get();
        leave();
        if (proposal == null) return;
        move(proposal.item(), proposal.resolve(), done, past);
    }

    /**
     * Moves an item to a moment that was resolved; a past one is refused and nothing is sent. Where
     * it stands already it stays without a word.
     */
    public void move(Item item, Resolution to, Consumer<Moved> done, Runnable past) {
        if (isThere(item, to.planned())) return;
        if (to.planned().instant().isBefore(clock.instant())) {
            past.run();
            return;
        }
        background.write(
                () -> {
                    deliveries.move(item.id(), to.planned());
                    return new Moved(item, due(item), to);
                },
                done);
    }

    /** The release of the zone rules does not matter. */
    private static boolean isThere(Item item, PlannedTime to) {
        PlannedTime due = due(item);
        return to.instant().equals(due.instant())
                && to.local().equals(due.local())
                && to.zone().equals(due.zone());
    }

    /** Puts an item back where it stood before it was moved. */
    public void undo(Moved moved) {
        background.write(() -> deliveries.move(moved.item().id(), moved.before()), _ -> {});
    }

    /** Calls an item off. */
    public void cancel(Item item, Runnable done) {
        background.write(
                () -> {
                    deliveries.cancel(item.id());
                    return true;
                },
                _ -> done.run());
    }

    /** Calls off what was planned a moment ago. */
    void cancel(Id<Delivery> id) {
        background.write(
                () -> {
                    deliveries.cancel(id);
                    return true;
                },
                _ -> {});
    }

    /** Plans again what was called off. */
    public void restore(Item item) {
        Delivery before = item.delivery();
        plan(before, due(item), again -> choose(again.id()));
    }

    private void plan(Delivery before, PlannedTime due, Consumer<Delivery> done) {
        LatePolicy late = before.latePolicy();
        background.write(
                () -> deliveries.plan(before.variant(), before.channel(), due, late), done);
    }

    /** What is shown, earliest first. */
    public ReadOnlyObjectProperty<List<Item>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Span> spanProperty() {
        return span.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Face> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /** A day of the month or week shown. */
    public ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Id<Delivery>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What is taken up and where it is now, or null. */
    public ReadOnlyObjectProperty<@Nullable Proposal> movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /** Whether nothing was ever planned in this workspace. */
    public ReadOnlyBooleanProperty bareProperty() {
        return bare.getReadOnlyProperty();
    }
}
