//! What reading and adding up costs elsewhere, where Python finds it.

use std::path::Path;
use std::process::{Command, Stdio};

const POLARS: &str = "
import polars as pl, sys
figures = pl.read_csv(sys.argv[1] + '/figures.csv', null_values=['…', 'x'])
units = pl.read_csv(sys.argv[1] + '/units.csv').select('unit', 'parent')
sums = (figures.join(units, on='unit').group_by('parent', 'period', 'indicator')
    .agg(pl.col('value').sum(), pl.col('denominator').sum()))
print(sums.height)
";

const DUCKDB: &str = "
import duckdb, sys
print(duckdb.sql(f'''
    SELECT count(*) FROM (
        SELECT parent, period, indicator, sum(value) v, sum(denominator) d
        FROM read_csv('{sys.argv[1]}/figures.csv', nullstr=['…', 'x', '']) JOIN
             read_csv('{sys.argv[1]}/units.csv', header=true) USING (unit)
        GROUP BY ROLLUP (period, indicator, parent))
''').fetchall())
";

/// Those that are there; the others are named.
pub fn commands(folder: &Path) -> Vec<(&'static str, Command)> {
    let python = std::env::var("THIDUA_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let all = [
        ("polars, read and group", "import polars", POLARS),
        ("duckdb, rollup", "import duckdb", DUCKDB),
    ];
    let mut found = Vec::new();
    for (name, import, script) in all {
        let mut asks = Command::new(&python);
        asks.args(["-c", import]).stdout(Stdio::null()).stderr(Stdio::null());
        if asks.status().is_ok_and(|status| status.success()) {
            let mut command = Command::new(&python);
            command.args(["-c", script]).arg(folder);
            found.push((name, command));
        } else {
            println!("  ({name}: not found, left out)");
        }
    }
    found
}
