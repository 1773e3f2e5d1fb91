using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Benchmarks.Decisions;

/// <summary>Sees to it that all contenders give the same answers.</summary>
internal static class Contenders
{
    public static void Check(DecisionTableEvaluator<Call> table, HandScan scan, Call[] calls)
    {
        foreach (ref readonly Call call in calls.AsSpan())
        {
            Same(table.Evaluate(in call).RuleIndex, scan.First(in call));
        }
    }

    public static void Same(int one, int other)
    {
        if (one != other || one < 0)
        {
            throw new InvalidOperationException($"The contenders disagree: rule {one} and rule {other}.");
        }
    }
}
