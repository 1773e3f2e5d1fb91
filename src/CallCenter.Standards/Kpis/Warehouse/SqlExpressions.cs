using System.Globalization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Kpis;

/// <summary>Fields and tests as SQL: every value but a text as its ordinal, so that a warehouse compares and adds up the integers that the library does.</summary>
/// <param name="table">The table.</param>
/// <param name="record">The record whose fields they are.</param>
internal sealed class SqlExpressions(WarehouseTable table, RecordDefinition record)
{
    /// <summary>Local times of every zone change at whole quarters of an hour, of which a warehouse tells the beginning.</summary>
    public const long MicrosecondsOfQuarter = 900_000_000;

    private readonly Dictionary<string, string> columns = ColumnsOf(table, record);

    /// <summary>Whether the warehouse has a field.</summary>
    public bool Has(FieldDefinition field) => columns.ContainsKey(field.Name);

    /// <summary>The field's value; null where it is missing, as it is of every record where the warehouse does not have the field.</summary>
    public string Value(FieldDefinition field) => columns.GetValueOrDefault(field.Name, "null");

    /// <summary>The field's ordinal, or null; not for texts.</summary>
    /// <exception cref="ArgumentException">The field is of a type that no warehouse is asked for.</exception>
    public string Ordinal(FieldDefinition field)
    {
        if (field.Relation is { } relation)
        {
            return Compared(relation);
        }

        string value = Value(field);
        return field.Type switch
        {
            FieldType.Boolean => $"cast({value} as integer)",
            FieldType.Number => $"cast(round({Decimal(value)} * {Number((long)Standards.Ordinal.PowerOfTen(field.Scale))}) as bigint)",
            FieldType.Duration => $"cast(floor({Decimal(value)} * {Number(NodaTime.NodaConstants.TicksPerSecond)}) as bigint)",
            FieldType.Date => $"cast({value} - date '1970-01-01' as bigint)",
            FieldType.Instant => $"{Microseconds(value)} * 10",
            _ => throw new ArgumentException($"Field '{field.Name}' is a {EnumCodes<FieldType>.CodeOf(field.Type)}, which a warehouse is not asked for.", nameof(field)),
        };
    }

    /// <summary>The beginning of the quarter of an hour that an instant lies in, in microseconds since 1970.</summary>
    public string Quarter(FieldDefinition field)
    {
        string at = Microseconds(Value(field));
        return $"{at} - ({at} % {Number(MicrosecondsOfQuarter)} + {Number(MicrosecondsOfQuarter)}) % {Number(MicrosecondsOfQuarter)}";
    }

    /// <summary>Whether a record passes tests.</summary>
    public string Passes(UnaryTests tests)
    {
        bool isText = tests.Field.Type == FieldType.Text;
        string value = isText ? Value(tests.Field) : Ordinal(tests.Field);
        string[] ways =
        [
            .. !isText ? Ordinals(value, tests.Ordinals) : tests.Field.Values.IsEmpty ? Texts(value, tests.Texts) : Coded(value, tests),
            .. tests.MatchesMissing ? [Missing(value, tests.Field)] : Array.Empty<string>(),
        ];
        return ways switch
        {
            [] => "false",
            [var only] => only,
            _ => $"({string.Join(" or ", ways)})",
        };
    }

    /// <summary>A text as a literal.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Whether two fields compare as asked: 1 or 0, or null where that is not known.</summary>
    private string Compared(FieldRelation relation)
    {
        bool isText = relation.Type == FieldType.Text;
        if (isText && !relation.IsOfEquality)
        {
            throw new ArgumentException($"The texts '{relation.Left}' and '{relation.Right}' are compared by their order, which a warehouse orders otherwise.", nameof(relation));
        }

        (string left, string right) = (Of(relation.Left), Of(relation.Right));
        string sign = relation.Sign == "!=" ? "<>" : relation.Sign;
        string unknown = relation.IsOfEquality
            ? $"when {left} is null and {right} is null then {(sign == "=" ? 1 : 0)} when {left} is null or {right} is null then {(sign == "=" ? 0 : 1)}"
            : $"when {left} is null or {right} is null then null";
        return $"case {unknown} when {left} {sign} {right}{(isText ? "" : $" + {Number(relation.Plus)}")} then 1 else 0 end";

        string Of(string name) => record.Find(name) is { } field ? isText ? Value(field) : Ordinal(field) : throw new ArgumentException($"The record has no field '{name}'.", nameof(relation));
    }

    private static Dictionary<string, string> ColumnsOf(WarehouseTable table, RecordDefinition record)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (WarehouseColumn column in table.Columns ?? [.. record.Fields.Select(static field => new WarehouseColumn(field.Name, $"\"{field.Name.Replace('-', '_')}\""))])
        {
            if (record.Find(column.Field) is null)
            {
                throw new UnknownCodeException($"field of record '{record}'", column.Field, record.Fields.Select(static field => field.Name), nameof(table));
            }

            if (string.IsNullOrWhiteSpace(column.Sql) || !columns.TryAdd(column.Field, $"({column.Sql})"))
            {
                throw new ArgumentException($"The field '{column.Field}' has one expression.", nameof(table));
            }
        }

        return columns;
    }

    /// <summary>A text that is none of the field's values is a missing one to it.</summary>
    private static string Missing(string value, FieldDefinition field) =>
        field.Type == FieldType.Text && !field.Values.IsEmpty ? $"({value} is null or {value} not in ({string.Join(", ", field.Values.Select(Text))}))" : $"{value} is null";

    private static string[] Coded(string value, UnaryTests tests)
    {
        string[] passing = [.. tests.Field.Values.Where((_, i) => tests.Ordinals.Contains(i)).Select(Text)];
        return passing.Length == 0 ? [] : [$"{value} in ({string.Join(", ", passing)})"];
    }

    private static IEnumerable<string> Ordinals(string value, IntervalSet<long, OrdinalOrder> set) => set.Intervals().Select(interval =>
        interval.High - 1 == interval.Low ? $"{value} = {Number(interval.Low)}"
        : (interval.Low == Standards.Ordinal.Least, interval.High == OrdinalOrder.Top) switch
        {
            (true, true) => $"{value} is not null",
            (true, false) => $"{value} < {Number(interval.High)}",
            (false, true) => $"{value} >= {Number(interval.Low)}",
            _ => $"{value} between {Number(interval.Low)} and {Number(interval.High - 1)}",
        });

    private IEnumerable<string> Texts(string value, IntervalSet<string?, TextOrder> set)
    {
        Interval<string?>[] all = [.. set.Intervals()];
        string[] single = [.. all.Where(static interval => TextOrder.IsSingle(interval.Low!, interval.High)).Select(static interval => Text(interval.Low!))];
        if (single.Length > 0)
        {
            yield return $"{value} in ({string.Join(", ", single)})";
        }

        foreach (Interval<string?> interval in all.Where(static interval => !TextOrder.IsSingle(interval.Low!, interval.High)))
        {
            string[] ends = [.. interval.Low!.Length == 0 ? Array.Empty<string>() : [End(interval.Low, ">", ">=")], .. interval.High is { } high ? [End(high, "<=", "<")] : Array.Empty<string>()];
            yield return ends.Length == 0 ? $"{value} is not null" : $"({string.Join(" and ", ends)})";
        }

        string End(string text, string beyond, string from) => text[^1] == '\0'
            ? $"{Ordered(value)} {beyond} {Text(Plain(text[..^1]))}"
            : $"{Ordered(value)} {from} {Text(Plain(text))}";
    }

    /// <summary>By code point, which is the order of UTF-16 where one side is ASCII.</summary>
    private string Ordered(string value) => table.Dialect == SqlDialect.Postgres ? $"{value} collate \"C\"" : value;

    private static string Plain(string text) => text.All(static c => c is > '\0' and <= '~') ? text : throw new ArgumentException($"Texts are compared with '{Excerpt.Of(text)}', which a warehouse orders otherwise.", nameof(text));

    /// <summary>Nine decimals, which hold all that the library holds of a number or of seconds.</summary>
    private string Decimal(string value) => table.Dialect == SqlDialect.Postgres ? $"round({value}::numeric, 9)" : $"cast({value} as decimal(28, 9))";

    private string Microseconds(string value) => table.Dialect == SqlDialect.Postgres ? $"cast(floor(extract(epoch from {value}) * 1000000) as bigint)" : $"epoch_us({value})";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
