using System.Collections.Immutable;

namespace CallCenter.Standards.Organization;

/// <summary>The codes of one kind of definition, and checks of what names them; definitions that are null could not be read, so that every code may be theirs.</summary>
internal sealed class KnownCodes
{
    // Suggestions compare with every code: of hundreds they would be long and slow.
    private const int MostSuggested = 100;

    private readonly string kind;
    private readonly FindingList findings;
    private readonly UnusableCodes unusable;
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);

    private KnownCodes(string kind, FindingList findings, UnusableCodes unusable)
    {
        this.kind = kind;
        this.findings = findings;
        this.unusable = unusable;
    }

    /// <summary>Checks the codes of definitions: their form, and that each is given once.</summary>
    public static KnownCodes Of<T>(string kind, ImmutableArray<T> definitions, Func<T, string> codeOf, string at, FindingList findings, UnusableCodes unusable)
        where T : class
    {
        var known = new KnownCodes(kind, findings, unusable);
        for (int i = 0; i < definitions.Length; i++)
        {
            if (definitions[i] is not { } definition)
            {
                continue;
            }

            string code = codeOf(definition);
            if (!KebabCode.IsValid(code))
            {
                findings.Add(FindingRules.BadCode, $"{at}/{i}/code", code, $"'{Excerpt.Of(code)}' is not {KebabCode.Form}.");
            }

            if (!known.codes.Add(code))
            {
                findings.Add(FindingRules.DuplicateCode, $"{at}/{i}/code", code, $"There are two {kind}s '{Excerpt.Of(code)}'.");
            }
        }

        return known;
    }

    /// <summary>Whether a code names a definition; a finding where not, unless the definition is there but wrong.</summary>
    public bool Check(string code, string at)
    {
        if (codes.Contains(code))
        {
            return true;
        }

        if (!unusable.Contains(code))
        {
            findings.Add(FindingRules.UnknownCode, at, code, $"There is no {kind} '{Excerpt.Of(code)}'{(codes.Count is 0 or > MostSuggested ? "" : "; " + NearestName.Suggest(code, [.. codes]))}.");
        }

        return false;
    }
}
