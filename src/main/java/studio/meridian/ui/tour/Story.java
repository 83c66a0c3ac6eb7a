package studio.meridian.ui.tour;

import studio.meridian.ui.Desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The whole tour in its order, over a workspace with the sample in it. */
public final class Story {
    /** In the sample all goes well, so there is nothing unclear to be shown. */
    private static final Set<String> NEEDS_TROUBLE = Set.of("activity-unclear");

    private final Tour tour;
    private final Consumer<String> tell;

    /**
     * @param tell told of each picture
     */
    public Story(Tour tour, Consumer<String> tell) {
        this.tour = tour;
        this.tell = tell;
    }

    /** Plays every chapter, each on a desk of its own. */
    public void play(Supplier<Desk> desks) {
        chapters().forEach(steps -> chapter(desks.get(), steps));
    }

    /** The chapters: one for each screen. */
    static List<List<Step>> chapters() {
        return List.of(
                LibrarySteps.full(),
                WriteSteps.all(),
                TranslateSteps.full(),
                PublishSteps.all(),
                PlanSteps.full(),
                ChannelsSteps.full(),
                ActivitySteps.full(),
                SettingsSteps.all());
    }

    private void chapter(Desk desk, List<Step> steps) {
        List<Step> fitting =
                steps.stream().filter(step -> !NEEDS_TROUBLE.contains(step.name())).toList();
        for (Path picture : tour.play(desk, fitting)) tell.accept("  " + picture.getFileName());
    }
}
