package dev.odooupgrade.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** The test starts other people's programs: PostgreSQL, OpenSSH, rsync or nginx. */
@Tag(RealServers.TAG)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealServers {
  /** For Maven: {@code -DexcludedGroups} or {@code -Dgroups} with this word. */
  String TAG = "real-servers";
}
