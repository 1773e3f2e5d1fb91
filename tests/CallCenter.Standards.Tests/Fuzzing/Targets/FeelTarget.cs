using CallCenter.Standards.Dmn;
using NodaTime;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>Expressions of FEEL: read, evaluated, and read again as they were understood.</summary>
internal sealed class FeelTarget() : FuzzTarget("feel", 12)
{
    private static readonly FeelLimits Limits = new() { Steps = 100_000, Items = 20_000, TextLength = 100_000 };
    private static readonly FeelMoment Moment = new(Instant.FromUtc(2026, 11, 24, 10, 30), DateTimeZoneProviders.Tzdb["Asia/Shanghai"]);

    private static readonly string[] Right =
    [
        "a + b * 2 ** 3", "for x in [1, 2, 3], y in 1..4 return x * y", "if a > 1 then \"p\" else null", "some x in [1, 2] satisfies x > a", "[{n: 1}, {n: 2}][n > 1].n", "date(\"2026-11-24\") + duration(\"P1M\")",
        "sort([3, 1, 2], function(x, y) x < y)", "replace(\"aab\", \"(a)\\1\", \"$1\")", "string(@\"2026-11-24T10:30:00@Asia/Shanghai\")", "decimal(1 / 3, 10)", "a instance of list<number>", "a in [1..5], > 9",
        "get entries({a: 1, b: [2]})", "{f: function(x) x + 1, r: f(2)}.r", "split(\"a;b\", \";\")", "years and months duration(date(\"2026-01-31\"), date(\"2026-02-28\"))", "number(\"1 000,5\", \" \", \",\")",
    ];

    public override byte[] Draw(Random random) => WildText.Bytes(random.Next(6) switch
    {
        0 => random.Expression(),
        1 => TextMutation.Of(random.Pick(Right), random, Scraps.Feel),
        2 => TextMutation.Of(WrittenFeel.Of(random, 3), random, Scraps.Feel, 1),
        _ => WrittenFeel.Of(random, random.Next(1, 5)),
    });

    public override bool Run(byte[] input)
    {
        var expression = FeelExpression.Parse(WildText.Of(input), "a", "b", "loan amount");
        FeelResult result = expression.Evaluate(new FeelContext([]), Moment, Limits);
        FuzzFault.Unless(result.Value is not null, "An expression has no value, not even null.");
        FuzzFault.Unless(result.Value!.ToString() is not null, "A value has no text.");
        expression.ToString();
        return expression.Error is null;
    }
}
