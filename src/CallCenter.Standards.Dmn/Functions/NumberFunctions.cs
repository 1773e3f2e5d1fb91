namespace CallCenter.Standards.Dmn;

/// <summary>Functions of numbers (DMN 1.5, table 71), and <c>not</c>.</summary>
internal static class NumberFunctions
{
    private const int SmallestScale = -6111;
    private const int LargestScale = 6176;

    public static IEnumerable<(string Signature, BuiltInBody Body)> All =>
    [
        ("not(negand: any): boolean", static (run, a) => a[0] is FeelBoolean flag ? FeelBoolean.Of(!flag.Value) : a[0].IsNull ? FeelValue.Null : run.Fail($"A boolean is needed here, not {FeelWords.Of(a[0])}.")),
        ("decimal(n: number, scale: number): number", static (run, a) => Round(run, a, RoundingRule.HalfEven)),
        ("floor(n: number, scale: number?): number", static (run, a) => Round(run, a, RoundingRule.Floor)),
        ("ceiling(n: number, scale: number?): number", static (run, a) => Round(run, a, RoundingRule.Ceiling)),
        ("round up(n: number, scale: number): number", static (run, a) => Round(run, a, RoundingRule.Up)),
        ("round down(n: number, scale: number): number", static (run, a) => Round(run, a, RoundingRule.Down)),
        ("round half up(n: number, scale: number): number", static (run, a) => Round(run, a, RoundingRule.HalfUp)),
        ("round half down(n: number, scale: number): number", static (run, a) => Round(run, a, RoundingRule.HalfDown)),
        ("abs(n: number|days and time duration|years and months duration): number|days and time duration|years and months duration", static (_, a) => a[0] switch
        {
            FeelNumber number => new FeelNumber(number.Value.Absolute()),
            FeelDaysDuration days => new FeelDaysDuration(Int128.Abs(days.Nanoseconds)),
            _ => new FeelMonthsDuration(Math.Abs(((FeelMonthsDuration)a[0]).Months)),
        }),
        ("modulo(dividend: number, divisor: number): number", static (run, a) => run.Number(Decimal34.Modulo(a.Number(0), a.Number(1)))),
        ("sqrt(number: number): number", static (run, a) => run.Number(a.Number(0).SquareRoot())),
        ("log(number: number): number", static (run, a) => run.Number(a.Number(0).Logarithm())),
        ("exp(number: number): number", static (run, a) => run.Number(a.Number(0).Exponential())),
        ("odd(number: number): boolean", static (_, a) => FeelBoolean.Of(Decimal34.Modulo(a.Number(0), Decimal34.Of(2)) == Decimal34.One)),
        ("even(number: number): boolean", static (_, a) => FeelBoolean.Of(Decimal34.Modulo(a.Number(0), Decimal34.Of(2)) == Decimal34.Zero)),
    ];

    private static FeelValue Round(Run run, FeelValue[] a, RoundingRule rule)
    {
        int? scale = a[1] is null ? 0 : a.Whole(1);
        return scale is >= SmallestScale and <= LargestScale
            ? run.Number(a.Number(0).Round(scale.Value, rule))
            : run.Fail($"A scale is from {SmallestScale} to {LargestScale}.");
    }
}
