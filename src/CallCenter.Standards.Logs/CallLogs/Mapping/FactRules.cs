using System.Collections.Immutable;
using CallCenter.Standards.Logs.CallLogs.Incoming;

namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>What the source of one fact must hold to.</summary>
internal static class FactRules
{
    public static string? Problem(string name, FactSource? source)
    {
        if (!FactFields.Exists(name))
        {
            return $"'{name}' is not a fact of a contact; facts are {string.Join(", ", FactFields.Names)}";
        }

        string? problem = source is null ? "is null; give its source, or leave it out" : Problem(source, FactFields.ValuesOf(name));
        return problem is null ? null : $"fact '{name}' {problem}";
    }

    private static string? Problem(FactSource source, ImmutableArray<string> values)
    {
        if (source.From is null && (source.Otherwise is null || source.Values is not null))
        {
            return "needs the field it comes from, or otherwise alone for all contacts";
        }

        if (source.From is { } from && !FactFields.Sources.Contains(from))
        {
            return $"comes from '{from}', which is none of {string.Join(", ", FactFields.Sources)}";
        }

        if (source.Values?.ContainsValue(null!) == true)
        {
            return "has a null among its texts";
        }

        string? unknown = (source.Values?.Values.AsEnumerable() ?? []).Append(source.Otherwise).FirstOrDefault(value => value is not null && !values.IsEmpty && !values.Contains(value));
        return unknown is null ? null : $"has '{unknown}', which is none of {string.Join(", ", values)}";
    }
}
