package studio.meridian.ui.tour;

import java.util.function.Consumer;

/**
 * One picture of the tour.
 *
 * @param name of the picture's file, for example {@code library-light}
 * @param action what is done before the picture is taken
 */
public record Step(String name, Consumer<Stagehand> action) {}
