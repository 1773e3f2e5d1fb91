using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>The values of a text field that conditions name one by one.</summary>
internal static class NamedValues
{
    /// <summary>Each once, in order; values that a condition only leaves out, or gives as a range, are not named.</summary>
    public static ImmutableArray<string> Of(IEnumerable<Condition> conditions, string field)
    {
        var values = new List<string>();
        foreach (UnaryTests tests in conditions.SelectMany(condition => condition.Tests).Where(tests => tests.Field.Type == FieldType.Text && tests.Field.Name == field && !tests.IsAny))
        {
            for (int i = 0; i < tests.Texts.Lows.Length; i++)
            {
                if (TextOrder.IsSingle(tests.Texts.Lows[i]!, tests.Texts.Highs[i]) && !values.Contains(tests.Texts.Lows[i]!))
                {
                    values.Add(tests.Texts.Lows[i]!);
                }
            }
        }

        return [.. values];
    }
}
