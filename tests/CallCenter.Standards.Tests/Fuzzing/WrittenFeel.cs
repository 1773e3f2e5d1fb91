using CallCenter.Standards.Dmn;

namespace CallCenter.Standards.Tests.Fuzzing;

/// <summary>Expressions of FEEL that can be read, with values of any type in any place: what they mean is not asked, only that they mean something.</summary>
internal static class WrittenFeel
{
    private static readonly string[] Functions = [.. BuiltIns.Names.All.Order(StringComparer.Ordinal)];

    private static readonly string[] Literals =
    [
        "null", "true", "false", "0", "1", "-1", "2.5", "1e34", "1E-30", "9999999999999999999999999999999999", "\"\"", "\"a\"", "\"1.000,5\"", "\"(a)(b?)\"", "\"[a\"", "\"$1\"", "\"a b a b\"", "\"\\uD83D\\uDC0E\"", "\"2026-11-24\"",
        "date(\"2026-11-24\")", "date(\"999999999-12-31\")", "date(\"-999999999-01-01\")", "time(\"10:30:00@Asia/Shanghai\")", "time(\"23:59:59.999999999\")", "date and time(\"2026-11-24T10:30:00+08:00\")", "date and time(\"2026-03-29T02:30:00@Europe/Berlin\")",
        "duration(\"P1Y2M\")", "duration(\"PT0.000000001S\")", "duration(\"-P9999999D\")", "@\"P1D\"", "a", "b", "loan amount", "[]", "{}", "[1..5]", "(1..3)", "[\"a\"..\"b\"]", "< 5", ".5",
    ];

    public static string Of(Random random, int depth) => depth == 0 ? random.Pick(Literals) : random.Next(16) switch
    {
        0 or 1 => random.Pick(Literals),
        2 or 3 or 4 => $"{random.Pick(Functions)}({string.Join(", ", Parts(random, depth, 4))})",
        5 => $"({Of(random, depth - 1)} {random.Pick(["+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=", "and", "or"])} {Of(random, depth - 1)})",
        6 => $"[{string.Join(", ", Parts(random, depth, 4))}]",
        7 => $"{{a: {Of(random, depth - 1)}, \"b c\": {Of(random, depth - 1)}}}",
        8 => $"if {Of(random, depth - 1)} then {Of(random, depth - 1)} else {Of(random, depth - 1)}",
        9 => $"for x in {Of(random, depth - 1)} return {Of(random, depth - 1)}",
        10 => $"{random.Pick(["some", "every"])} x in {Of(random, depth - 1)} satisfies x = {Of(random, depth - 1)}",
        11 => $"{Of(random, depth - 1)}[{Of(random, depth - 1)}]",
        12 => $"({Of(random, depth - 1)}).{random.Pick(["a", "year", "time offset", "value", "start", "weekday"])}",
        13 => $"({Of(random, depth - 1)} between {Of(random, depth - 1)} and {Of(random, depth - 1)})",
        14 => $"({Of(random, depth - 1)} in ({Of(random, depth - 1)}, > {Of(random, depth - 1)}))",
        _ => $"(function(x, y) {Of(random, depth - 1)})({Of(random, depth - 1)}, {Of(random, depth - 1)})",
    };

    private static IEnumerable<string> Parts(Random random, int depth, int most) => Enumerable.Range(0, random.Next(most)).Select(_ => Of(random, depth - 1));
}
