using System.Collections.Immutable;
using CallCenter.Standards.Logs.CallLogs.Incoming;

namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>What the source of one fact must hold to.</summary>
internal static class FactRules
{
    public static FindingWords? Problem(string name, FactSource source)
    {
        if (!FactFields.Exists(name))
        {
            return FindingWords.Of($"'{name}' is not a fact of a contact; facts are {string.Join(", ", FactFields.Names)}");
        }

        FindingWords? problem = Problem(source, FactFields.ValuesOf(name));
        return problem is null ? null : FindingWords.Of($"fact '{name}' {problem}");
    }

    private static FindingWords? Problem(FactSource source, ImmutableArray<string> values)
    {
        if (source.From is null && (source.Otherwise is null || source.Values is not null))
        {
            return FindingWords.Of($"needs the field it comes from, or otherwise alone for all contacts");
        }

        if (source.From is { } from && !FactFields.Sources.Contains(from))
        {
            return FindingWords.Of($"comes from '{from}', which is none of {string.Join(", ", FactFields.Sources)}");
        }

        string? unknown = (source.Values?.Values.AsEnumerable() ?? []).Append(source.Otherwise).FirstOrDefault(value => value is not null && !values.IsEmpty && !values.Contains(value));
        return unknown is null ? null : FindingWords.Of($"has '{unknown}', which is none of {string.Join(", ", values)}");
    }
}
