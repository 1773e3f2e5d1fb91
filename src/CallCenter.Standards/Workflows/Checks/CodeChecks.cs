using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>Checks codes: their form, that they are defined, that none is given twice. Codes of what is defined wrongly get no finding of their own.</summary>
internal sealed class CodeChecks(FindingList findings, UnusableCodes unusable)
{
    public FindingList Findings => findings;

    /// <summary>The same checks, with findings going elsewhere.</summary>
    public CodeChecks Into(FindingList others) => new(others, unusable);

    public void Form(string code, string at)
    {
        if (!KebabCode.IsValid(code))
        {
            findings.Add(FindingRules.BadCode, at, code, $"'{Excerpt.Of(code)}' is not {KebabCode.Form}.");
        }
    }

    /// <summary>Checks the code of a definition among its like.</summary>
    public void Definition(string code, string kind, HashSet<string> seen, string at)
    {
        Form(code, at);
        if (!seen.Add(code))
        {
            findings.Add(FindingRules.DuplicateCode, at, code, $"There are two of the code '{Excerpt.Of(code)}' among {kind}.");
        }
    }

    /// <summary>Whether a code is among the known ones; nothing is said where those are not known.</summary>
    public bool Known(string code, string kind, IReadOnlyCollection<string>? known, string at)
    {
        if (known is null || known.Contains(code))
        {
            return true;
        }

        if (!unusable.Contains(code))
        {
            findings.Add(FindingRules.UnknownCode, at, Excerpt.Of(code), $"There is no {kind} '{Excerpt.Of(code)}'; {NearestName.Suggest(code, [.. known])}.");
        }

        return false;
    }

    /// <summary>Checks a list of codes, none of them twice.</summary>
    public void Known(ImmutableArray<string> codes, string kind, IReadOnlyCollection<string>? known, string at)
    {
        var seen = codes.Length < 2 ? null : new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < codes.Length; i++)
        {
            bool isFirst = seen?.Add(codes[i]) != false;
            if (isFirst && known?.Contains(codes[i]) != false)
            {
                continue;
            }

            string place = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{at}/{i}");
            if (!isFirst)
            {
                findings.Add(FindingRules.DuplicateCode, place, Excerpt.Of(codes[i]), $"'{Excerpt.Of(codes[i])}' is named twice.");
            }
            else
            {
                Known(codes[i], kind, known, place);
            }
        }
    }
}
