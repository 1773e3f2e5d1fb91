using CallCenter.Standards.Decisions;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates decision tables over <see cref="Asked"/>; a failing one shrinks by rules, then by columns.</summary>
public static class WrittenTables
{
    public static Arbitrary<WrittenTable> Small() => Of(columns: 3, rules: 6);

    public static Arbitrary<WrittenTable> Of(int columns, int rules) => Arb.From(TableOf(columns, rules), Shrink);

    public static Gen<WrittenTable> TableOf(int mostColumns, int mostRules) =>
        from policy in Gen.Elements(Enum.GetValues<HitPolicy>())
        from aggregator in policy == HitPolicy.Collect ? Gen.Elements(Enum.GetValues<Aggregator>()) : Gen.Constant(Aggregator.List)
        from fields in Gen.Shuffle(AskedField.All)
        from width in Gen.Choose(1, mostColumns)
        from columns in Gen.CollectToArray(fields.Take(width), ColumnOf)
        from height in Gen.Choose(0, mostRules)
        from rules in RuleOf(columns).ArrayOf(height)
        from byDefault in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("x", "y")))
        select new WrittenTable(policy, aggregator, columns, rules, aggregator == Aggregator.List ? byDefault : null);

    private static Gen<WrittenColumn> ColumnOf(AskedField field) => Gen.Frequency(
        (3, Gen.Constant(new WrittenColumn(field, null))),
        (1, from test in TestOf(field)
            from missing in Gen.Elements(true, false)
            select new WrittenColumn(field, new WrittenCell(missing ? new WrittenList<string>("", [test, new WrittenNull<string>("")], "") : test))));

    private static Gen<WrittenRule> RuleOf(WrittenColumn[] columns) =>
        from cells in Gen.CollectToArray(columns, column => CellOf(column.Field))
        from queue in Gen.Elements(WrittenTable.Queues.AsEnumerable())
        from points in Gen.Choose(-3, 9)
        select new WrittenRule(cells, queue, points);

    private static Gen<WrittenCell> CellOf(AskedField field) => Gen.Frequency(
        (2, Gen.Constant(new WrittenCell(null))),
        (8, TestOf(field).Select(test => new WrittenCell(test))),
        (1, from one in TestOf(field) from two in TestOf(field) select new WrittenCell(new WrittenList<string>("", [one, two], ""))),
        (1, TestOf(field).Select(test => new WrittenCell(new WrittenList<string>("not(", [test], ")")))),
        (1, Gen.Elements("", "!=").Select(sign => new WrittenCell(new WrittenNull<string>(sign)))));

    private static Gen<WrittenTest<string>> TestOf(AskedField field)
    {
        Gen<WrittenTest<string>> comparison =
            from sign in field.IsOrdered ? Gen.Elements("", "<", "<=", ">", ">=", "!=") : Gen.Elements("", "!=")
            from literal in Gen.Elements(field.Literals)
            select (WrittenTest<string>)new WrittenComparison<string>(sign, literal);
        Gen<WrittenTest<string>> range =
            from open in Gen.Elements('[', '(')
            from low in Gen.Elements(field.Literals)
            from high in Gen.Elements(field.Literals)
            from close in Gen.Elements(']', ')')
            select (WrittenTest<string>)new WrittenRange<string>(open, low, high, close);
        return field.IsOrdered ? Gen.Frequency((2, comparison), (1, range)) : comparison;
    }

    private static IEnumerable<WrittenTable> Shrink(WrittenTable table)
    {
        for (int i = 0; i < table.Rules.Length; i++)
        {
            yield return table with { Rules = [.. table.Rules[..i], .. table.Rules[(i + 1)..]] };
        }

        for (int c = 0; c < table.Columns.Length && table.Columns.Length > 1; c++)
        {
            yield return table with
            {
                Columns = [.. table.Columns[..c], .. table.Columns[(c + 1)..]],
                Rules = [.. table.Rules.Select(rule => rule with { Cells = [.. rule.Cells[..c], .. rule.Cells[(c + 1)..]] })],
            };
        }
    }
}
