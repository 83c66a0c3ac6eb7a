/** The Plan: months and weeks of deliveries in own time and in the time of each audience. */
@NullMarked
package studio.meridian.ui.plan;

import org.jspecify.annotations.NullMarked;
