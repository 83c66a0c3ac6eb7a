package studio.meridian.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

class DeliveryStateTest {
    @Test
    void doubt_never_leads_back_to_sending_without_being_looked_up() {
        assertThat(DeliveryState.UNKNOWN.next())
                .containsExactlyInAnyOrder(DeliveryState.RECONCILING, DeliveryState.NEEDS_USER);
    }

    @Test
    void what_may_have_bytes_under_way_cannot_be_called_off() {
        for (DeliveryState state :
                EnumSet.of(
                        DeliveryState.SENDING, DeliveryState.UNKNOWN, DeliveryState.RECONCILING)) {
            assertThat(state.next()).doesNotContain(DeliveryState.CANCELLED);
            assertThat(state.isPending()).isFalse();
        }
    }

    @Test
    void three_states_are_final() {
        assertThat(EnumSet.allOf(DeliveryState.class))
                .filteredOn(DeliveryState::isFinal)
                .containsExactlyInAnyOrder(
                        DeliveryState.CONFIRMED, DeliveryState.EXPIRED, DeliveryState.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(DeliveryState.class)
    void every_state_can_be_reached_and_can_come_to_an_end(DeliveryState state) {
        assertThat(reachable(DeliveryState.DRAFT)).contains(state);
        assertThat(reachable(state)).anyMatch(DeliveryState::isFinal);
    }

    private static Set<DeliveryState> reachable(DeliveryState from) {
        Set<DeliveryState> seen = EnumSet.of(from);
        Deque<DeliveryState> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (DeliveryState next : open.pop().next()) if (seen.add(next)) open.push(next);
        }
        return seen;
    }
}
