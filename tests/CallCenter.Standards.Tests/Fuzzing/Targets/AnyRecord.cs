using System.Collections.Concurrent;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Decisions;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>A record with a field of each type.</summary>
internal static class AnyRecord
{
    private static readonly ConcurrentDictionary<FieldType, string[]> RightOutputs = new();
    private static readonly ConcurrentDictionary<string, string[]> RightTests = new(StringComparer.Ordinal);

    public static RecordDefinition Definition { get; } = new("any", [.. TestedFields.All]);

    private static string[] Right(FieldDefinition field, Random random) => random.Next(10) == 0 ? Literals(field.Type) : RightTests.GetOrAdd(field.Name, static (name, field) => [.. Literals(field.Type).Where(literal => UnaryTests.TryParse(literal, field, out _, out _))], field);

    /// <summary>A test that fits a field more often than not.</summary>
    public static string Tests(FieldDefinition field, Random random)
    {
        string[] literals = Right(field, random);
        string one = random.Pick(literals);
        string other = random.Pick(literals);
        return random.Next(24) switch
        {
            0 => "-",
            1 => $"{one}, {other}",
            2 => $"not({one})",
            3 => $"[{one}..{other})",
            4 => $"> {one}",
            5 => "null",
            6 => $"not(not({one}), {other})",
            7 => $"not(null), {one}",
            8 => $"(<= {one}, not({other}))",
            9 => random.Expression(),
            10 => $"{one}, {other}, {random.Pick(literals)}, != {one}",
            _ => one,
        };
    }

    /// <summary>Literals of a type; those that are right where only right ones are wanted.</summary>
    public static string[] Right(FieldType type, Random random) => random.Next(8) == 0 ? Literals(type) : RightOutputs.GetOrAdd(type, static type => [.. Literals(type).Where(literal => new OutputLiterals(new OutputColumn { Name = "out", Type = type }).Read(literal, out _) is not null)]);

    /// <summary>Literals of a type, as banks write them and as they should not.</summary>
    public static string[] Literals(FieldType type) => type switch
    {
        FieldType.Text => ["phone", "\"phone\"", "answered", "P1Y", "\"P1Y\"", "\"PT5M\"", "\"2026-11-24\"", "2026-11-24", "\"\"", "\"a, b\"", "\"\\u0000\"", "\"\\uD800\"", "\"\u202e\"", "\"=1+1\"", "\"null\"", "\"-\"", "投诉", "\"\\\"\"", "\"\\n\"", "\"\u0001\"", "\"true\"", "true", "\"1\"", "x1.5", "\"  \"", "\"\\uFFFE\""],
        FieldType.Number => ["1", "0", "-1", "1.5", "80%", "12.5 %", "1e3", "0.000000001", "9223372036854775807", "99999999999999999999", "-0.0"],
        FieldType.Boolean => ["true", "false"],
        FieldType.Duration => ["PT20S", "PT0S", "-PT1S", "duration(\"PT5M\")", "@\"P1D\"", "PT0.0000001S", "PT0.00000001S", "P9999999D"],
        FieldType.Months => ["P1Y", "P6M", "duration(\"P1Y6M\")", "-P1M", "years and months duration(date(\"2026-01-31\"), date(\"2026-12-31\"))", "P768614336404564650Y"],
        FieldType.Date => ["2026-11-24", "date(\"2026-11-24\")", "date(2026, 11, 24)", "9999-12-31", "-9998-01-01", "@\"2026-11-24\""],
        FieldType.Time => ["10:30:00", "time(\"10:30:00\")", "time(10, 30, 0)", "24:00:00", "00:00:00", "23:59:59.9999999"],
        FieldType.DateTime => ["2026-11-24T10:30:00", "date and time(\"2026-11-24T10:30:00\")", "9999-12-31T23:59:59", "2026-11-24T24:00:00", "date and time(date(\"2026-11-24\"), time(\"10:30:00\"))"],
        _ => ["2026-11-24T10:30:00Z", "2026-11-24T10:30:00+08:00", "date and time(\"2026-11-24T10:30:00@Asia/Shanghai\")", "9999-12-31T23:59:59Z", "-9998-01-01T00:00:00Z"],
    };
}
