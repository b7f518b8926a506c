import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVStore;

/** mongo-java-server on a file, so that what it acknowledged survives a kill: {@code Launcher <file> <port>}. */
public final class Launcher {
  /** The commands that change something. Each is on disk before its answer leaves; else a kill loses a second. */
  private static final Set<String> WRITES =
      Set.of("insert", "update", "delete", "findAndModify", "findandmodify", "create", "createIndexes", "drop",
          "dropDatabase", "dropIndexes", "renameCollection");

  /** The driver needs wire version 9 or newer; the library itself tells 8. */
  private static final MongoVersion VERSION = new MongoVersion() {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(6, 0, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return 17;
    }
  };

  public static void main(String[] arguments) {
    MVStore store = new MVStore.Builder().fileName(arguments[0]).autoCompactFillRate(80).open();
    store.setRetentionTime(1000); // ms: the file grows without bound when old chunks are kept for longer
    DurableBackend backend = new DurableBackend(store);
    backend.version(VERSION);
    MongoServer server = new MongoServer(backend);
    server.bind("127.0.0.1", Integer.parseInt(arguments[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    System.out.println("serving " + server.getConnectionString());
  }

  private static final class DurableBackend extends H2Backend {
    private final MVStore store;
    private final AtomicLong made = new AtomicLong();
    private long durable;

    DurableBackend(MVStore store) {
      super(store);
      this.store = store;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
      try {
        return super.handleMessage(message);
      } finally {
        if (WRITES.contains(message.getDocument().keySet().iterator().next())) makeDurable();
      }
    }

    /** One commit serves every write that was made before it began: those who wait for the lock often find theirs done. */
    private void makeDurable() {
      long mine = made.incrementAndGet();
      synchronized (this) {
        if (durable >= mine) return;
        long all = made.get();
        store.commit();
        store.sync();
        durable = all;
      }
    }
  }
}
