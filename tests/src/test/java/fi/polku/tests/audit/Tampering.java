package fi.polku.tests.audit;

import static fi.polku.tests.audit.AuditDatabase.execute;

import fi.polku.mentoring.audit.SealKeys;
import fi.polku.mentoring.audit.Sealer;
import fi.polku.tests.audit.SealedHistory.Line;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** What somebody who may do everything in the database does to a sealed history. */
enum Tampering {
    CHANGE_A_RECORD {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            long id = any(history, random).id();
            String change = pick(
                    random,
                    "at = at + interval '1 microsecond'",
                    "at = at - interval '3 days'",
                    "at = 'infinity'",
                    "actor = gen_random_uuid()",
                    "actor = null",
                    "acting_as = acting_as || 'hr'",
                    "action = 'goal.read'",
                    "action = ''",
                    "subject_kind = 'log-entry'",
                    "subject = gen_random_uuid()",
                    "subject = null",
                    "owner = gen_random_uuid()",
                    "owner = null",
                    "\"right\" = 'supervisor'",
                    "\"right\" = null",
                    "\"right\" = ''",
                    // the same letters in the next field
                    "action = action || subject_kind, subject_kind = ''");
            execute(in, "update polku_audit.record set " + change + " where id = ?", id);
        }
    },
    MOVE_A_RECORD_TO_ANOTHER_TRANSACTION {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            long elsewhere = random.nextInt(4) == 0
                    ? history.original()
                                    .records()
                                    .get(history.original().records().size() - 1)
                                    .tx()
                            + 1_000
                    : any(history, random).tx();
            execute(
                    in,
                    "update polku_audit.record set tx = ? where id = ?",
                    elsewhere,
                    any(history, random).id());
        }
    },
    RENUMBER_A_RECORD {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            numbersMayBeChanged(in);
            long another = pick(random, List.of(-5L, 0L, 1_000_000L + random.nextInt(100)));
            execute(
                    in,
                    "update polku_audit.record set id = ? where id = ?",
                    another,
                    any(history, random).id());
        }
    },
    REMOVE_RECORDS {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            for (int i = 0; i <= random.nextInt(3); i++) {
                execute(
                        in,
                        "delete from polku_audit.record where id = ?",
                        any(history, random).id());
            }
        }
    },
    INSERT_A_RECORD {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            Line like = any(history, random);
            long id = pick(random, List.of(-1L - random.nextInt(100), 2_000_000L + random.nextInt(100)));
            execute(
                    in,
                    "insert into polku_audit.record (id, tx, at, actor, acting_as, action, subject_kind, subject, owner, \"right\")"
                            + " overriding system value select ?, tx, at, actor, acting_as, action, subject_kind, subject, owner,"
                            + " \"right\" from polku_audit.record where id = ?",
                    id,
                    like.id());
        }
    },
    SWAP_NUMBERS {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            numbersMayBeChanged(in);
            long one = any(history, random).id();
            long other = any(history, random).id();
            execute(in, "update polku_audit.record set id = -7 where id = ?", one);
            execute(in, "update polku_audit.record set id = ? where id = ?", one, other);
            execute(in, "update polku_audit.record set id = ? where id = -7", other);
        }
    },
    SWAP_WHAT_TWO_SAY {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            String column = pick(random, "at", "actor", "subject", "owner");
            execute(
                    in,
                    "update polku_audit.record r set " + column + " = o." + column + " from polku_audit.record o"
                            + " where (r.id = ? and o.id = ?) or (o.id = ? and r.id = ?)",
                    swapped(history, random));
        }

        private Object[] swapped(SealedHistory history, Random random) {
            long one = any(history, random).id();
            long other = any(history, random).id();
            return new Object[] {one, other, one, other};
        }
    },
    CUT_OFF_THE_END {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            int from = seal(history, random);
            boolean sealsToo = random.nextBoolean();
            for (int seal = from; seal <= history.seals(); seal++) {
                for (Line line : history.batch(seal)) {
                    execute(in, "delete from polku_audit.record where id = ?", line.id());
                }
            }
            if (sealsToo) {
                execute(in, "delete from polku_audit.seal where seq >= ?", from);
            }
        }
    },
    REMOVE_A_WHOLE_BATCH {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            int seal = seal(history, random);
            for (Line line : history.batch(seal)) {
                execute(in, "delete from polku_audit.record where id = ?", line.id());
            }
            execute(in, "delete from polku_audit.seal where seq = ?", seal);
            if (random.nextBoolean()) {
                // and close the gap
                execute(in, "update polku_audit.seal set seq = seq + 1000 where seq > ?", seal);
                execute(in, "update polku_audit.seal set seq = seq - 1001 where seq > 1000");
            }
        }
    },
    REMOVE_SEALS {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            switch (random.nextInt(3)) {
                case 0 -> execute(in, "delete from polku_audit.seal where seq = ?", seal(history, random));
                case 1 -> execute(in, "delete from polku_audit.seal where seq >= ?", seal(history, random));
                default -> execute(in, "truncate polku_audit.seal");
            }
        }
    },
    CHANGE_A_SEAL {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            String change = pick(
                    random,
                    "sealed_at = sealed_at + interval '1 microsecond'",
                    "key = key || '0'",
                    "key = (select min(o.key) from polku_audit.seal o where o.key <> s.key)",
                    "tx_end = tx_end + 1",
                    "tx_end = tx_end - 1",
                    "tx_open = tx_open || tx_end - 1",
                    "tx_open = '{}', sealed_at = sealed_at + interval '1 second'",
                    "records = records + 1",
                    "content = set_byte(content, 3, get_byte(content, 3) # 1)",
                    "content = set_byte(content, length(content) - 1, get_byte(content, length(content) - 1) # 255)",
                    "content = content || content",
                    "content = substr(content, 25), records = greatest(records - 1, 1)",
                    "mac = set_byte(mac, 0, get_byte(mac, 0) # 1)",
                    "mac = '\\x'");
            execute(in, "update polku_audit.seal s set " + change + " where seq = ?", seal(history, random));
        }
    },
    SWAP_TWO_SEALS {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            int one = seal(history, random);
            int other = seal(history, random);
            execute(in, "update polku_audit.seal set seq = 1000 where seq = ?", one);
            execute(in, "update polku_audit.seal set seq = ? where seq = ?", one, other);
            execute(in, "update polku_audit.seal set seq = ? where seq = 1000", other);
        }
    },
    FORGE_THE_REST {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            int from = seal(history, random);
            reseal(in, history, from, AuditDatabase.FORGER);
            if (random.nextBoolean()) {
                String genuine = "(select key from polku_audit.seal where seq < ? order by seq desc limit 1)";
                execute(
                        in,
                        "update polku_audit.seal set key = coalesce(" + genuine + ", key) where seq >= ?",
                        from,
                        from);
            }
        }
    },
    SEAL_ANEW_WITH_THE_KEY {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            reseal(in, history, seal(history, random), AuditDatabase.NEW);
        }
    },
    TWO_AT_ONCE {
        @Override
        void apply(Connection in, SealedHistory history, Random random) throws SQLException {
            for (int i = 0; i < 2; i++) {
                Tampering one = values()[random.nextInt(TWO_AT_ONCE.ordinal())];
                one.apply(in, history, random);
            }
        }
    };

    abstract void apply(Connection in, SealedHistory history, Random random) throws SQLException;

    private static Line any(SealedHistory history, Random random) {
        return pick(random, history.original().records());
    }

    private static int seal(SealedHistory history, Random random) {
        return 1 + random.nextInt(history.seals());
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... from) {
        return from[random.nextInt(from.length)];
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static void numbersMayBeChanged(Connection in) throws SQLException {
        execute(in, "alter table polku_audit.record alter column id set generated by default");
    }

    /** Changes a record, throws its seal and all later ones away, and makes others. */
    private static void reseal(Connection in, SealedHistory history, int from, SealKeys keys) throws SQLException {
        Line victim = history.batch(from).get(0);
        execute(in, "update polku_audit.record set action = 'nothing.happened' where id = ?", victim.id());
        execute(in, "delete from polku_audit.seal where seq >= ?", from);
        new Sealer(keys, 1_000).next(in, Instant.now());
    }
}
