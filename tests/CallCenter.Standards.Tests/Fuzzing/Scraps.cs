namespace CallCenter.Standards.Tests.Fuzzing;

/// <summary>What people, systems and attackers write where something else is expected.</summary>
internal static class Scraps
{
    /// <summary>Texts of all kinds: codes, times, numbers at the edges, control characters, halves of pairs, formulas of spreadsheets.</summary>
    public static readonly string[] Texts =
    [
        "", " ", "a", "phone", "gold-1", "answered", "A", "\u6295\u8bc9", "\u00e9 e\u0301", "\U0001F40E", "\ud800", "\udc00x", "\0", "\u0001", "\u001b[31m", "\u202e", "\u2028", "\ufeff", "\ufffe", "\ufffd",
        "\r", "\n", "\t", "\"", "'", "\\", "=1+1", "+1", "-1", "@a", "<a>", "&amp;", "]]>", "<!--", "%", "80 %", "0 %", "100 %", "-0.5%", "1", "0", "-0", "1.5", "1e9", "1e-9", "1e400", "0.0000000001",
        "9223372036854775807", "9223372036854775808", "79228162514264337593543950335", "2147483648", "-2147483648", "65", "4097", "P1Y", "P1M", "P1D", "PT20S", "PT0S", "-PT1S", "PT0.0000001S", "P9999999D", "PT9999999999999999999H",
        "P1Y2M3DT4H5M6.7S", "2026-11-24", "2026-02-30", "9999-12-31", "-9998-01-01", "0000-00-00", "10:30:00", "24:00", "23:59:60", "2026-11-24T10:30:00", "2026-11-24T10:30:00Z", "9999-12-31T23:59:59Z",
        "-9998-01-01T00:00:00Z", "9999-12-31T23:59:59-18:00", "2026-11-24T10:30:00+08:00", "2026-11-24T10:30:00@Asia/Shanghai", "Asia/Shanghai", "UTC", "Nowhere/At-All", "null", "true", "false", "-", "not(a)", "[1..3]", "< 5", ">= PT1S",
        "work-item", "contact", "case", "1.0.0", "zh-CN", "en", "NaN", "Infinity", "code", "__proto__",
    ];

    /// <summary>Pieces of expressions, of S-FEEL and of FEEL.</summary>
    public static readonly string[] Feel =
    [
        "-", "(", ")", "[", "]", "{", "}", ",", "..", ".", "<", "<=", ">", ">=", "=", "!=", "+", " - ", "*", "/", "**", " ", "not(", "null", "true", "false", "date(", "time(", "date and time(", "duration(", "@", "\"", "\\", "\\u00", "\\uD800", "\\U01F40E", "%",
        "1", "0", "0.1", "9999", "1e9", "1e-999999999", "99999999999999999999999999999999999", "\"a\"", "\"\"", "\"P1Y\"", "\"PT5M\"", "\"2026-11-24\"", "P1Y", "PT5M", "2026-11-24", "9999-12-31", "-999999999-01-01", "10:30:00", "24:00:00", "T", "Z", "+08:00", "@Europe/Paris", "@Nowhere",
        "@\"2026-11-24\"", "@\"PT5M\"", "@\"10:30:00\"", "years and months duration(", "years and months duration(date(\"2026-01-31\"), date(\"2026-02-28\"))", "phone", "a", "b", "Age", "item", "partial", "?", ":", "x:", "if ", " then ", " else ", "for ", " in ", " return ", "some ", "every ", " satisfies ",
        " and ", " or ", " between ", " instance of ", "function(", "external", "list<number>", "context<a: string>", "sum(", "count(", "min(", "mean(", "sort(", "string length(", "substring(", "matches(", "replace(", "split(", "concatenate(", "flatten(", "distinct values(", "index of(", "append(",
        "range(", "number(", "string(", "decimal(", "exp(", "log(", "modulo(", "now()", "today()", "day of week(", "get value(", "put(", "get entries(", "\"(a+)+$\"", "\"aaaaaaaaaaaaaaaaaaaaaaaa!\"", "1..1000000", "[1,2,3]", "{a: 1}", "//", "/*", "*/", "\ud83d", "\0", "\u202e", "'", "_", "\r\n",
    ];

    /// <summary>Values in JSON.</summary>
    public static readonly string[] Json =
    [
        "null", "true", "\"\"", "\"\\ud800\"", "-1", "0", "1e400000000", "1e-400000000", "79228162514264337593543950336", "[]", "{}", "[null]", "[[[[[[[[[[]]]]]]]]]]", "{\"code\":1,\"code\":2}", "\"(((((\"", "\"a - b / 0\"", "\"\\u0000\"", "{\"\":{}}",
    ];

    public static T Pick<T>(this Random random, T[] items) => items[random.Next(items.Length)];

    /// <summary>A text: one of those, a few of them, or one of them many times.</summary>
    public static string Text(this Random random) => random.Next(20) switch
    {
        0 => string.Concat(Enumerable.Repeat(random.Pick(Texts), 1 << random.Next(11))),
        < 4 => random.Pick(Texts) + random.Pick(Texts),
        _ => random.Pick(Texts),
    };

    /// <summary>An expression.</summary>
    public static string Expression(this Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Pick(Feel)));
}
