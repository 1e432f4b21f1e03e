# The commands of a working day: `just` lists them. Everything here is plain Maven and shell.

list:
    @{{just_executable()}} --list --unsorted

# build without tests, and start the wizard in the sandbox
run *ARGS:
    mvn -q -DskipTests package && target/odoo-upgrade/bin/odoo-upgrade-tui --sandbox {{ARGS}}

# the sandbox alone, in a scenario: see docs/sandbox.md
sandbox SCENARIO="happy" *ARGS:
    mvn -q -DskipTests package && target/odoo-upgrade/bin/odoo-upgrade sandbox --scenario {{SCENARIO}} {{ARGS}}

# the wizard in plain lines
plain *ARGS:
    mvn -q -DskipTests package && target/odoo-upgrade/bin/odoo-upgrade-tui --sandbox --plain {{ARGS}}

# tests that start no server; `just test UpgradeFlowTest` for one class
test CLASS="*Test":
    mvn -q -B test -DexcludedGroups=real-servers -Dtest='{{CLASS}}' -Dsurefire.failIfNoSpecifiedTests=false

# tests that start PostgreSQL, OpenSSH, rsync or nginx
test-real:
    mvn -q -B test -Dgroups=real-servers

# upgrades in a world where anything may fail; one seed each
simulate SEEDS="100000" FIRST="1":
    mvn -q -B test -Dtest=SimulationTest -Dsimulation.seeds={{SEEDS}} -Dsimulation.first={{FIRST}} -Djunit.jupiter.execution.timeout.mode=disabled

# whatever others may send, about ten minutes of it; target/surefire-reports holds the figures
fuzz TRIES="12000":
    mvn -q -B test -Dtest='*' -Dsurefire.includeJUnit5Engines=jqwik -Djqwik.tries.default={{TRIES}} -Djqwik.reporting.onlyfailures=false

# paint the golden screens again; read the difference before you commit it
golden-update CLASS="*Test":
    mvn -q -B test -DexcludedGroups=real-servers -Dtest='{{CLASS}}' -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
    git diff --stat src/test/resources/golden

# compare whole processes with curl and sftp: see docs/performance.md
bench *ROWS:
    mvn -q -DskipTests package && bash src/bench/run {{ROWS}}

# every check, as CI runs it
verify:
    mvn -B verify
