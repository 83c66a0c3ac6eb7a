package studio.meridian.sync.simulation;

import studio.meridian.model.Ids;

import java.util.Random;

/** The simulated store keeps the contract. */
final class MemoryStoreTest extends StoreContract {
    @Override
    Store open() {
        return new MemoryStore(clocks, new Ids(clocks, new Random(1)));
    }
}
