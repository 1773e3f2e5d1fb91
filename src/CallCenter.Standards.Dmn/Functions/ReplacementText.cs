using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CallCenter.Standards.Dmn;

/// <summary>What replaces a match (XPath functions, fn:replace): text, and what a group caught.</summary>
internal sealed class ReplacementText(ImmutableArray<(string Text, int Group)> parts)
{
    /// <summary>Reads a replacement; null where a sign is neither escaped nor followed by a group's number.</summary>
    public static ReplacementText? Read(string text, int groups)
    {
        var parts = ImmutableArray.CreateBuilder<(string Text, int Group)>();
        for (int i = 0; i < text.Length; i++)
        {
            char next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (text[i] == '\\')
            {
                if (next is not ('\\' or '$'))
                {
                    return null;
                }

                parts.Add((next.ToString(), -1));
                i++;
            }
            else if (text[i] == '$')
            {
                if (!char.IsAsciiDigit(next))
                {
                    return null;
                }

                int group = next - '0';
                for (i++; i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && (group * 10) + text[i + 1] - '0' <= groups; i++)
                {
                    group = (group * 10) + text[i + 1] - '0';
                }

                parts.Add(("", group <= groups ? group : groups + 1));
            }
            else
            {
                parts.Add((text[i].ToString(), -1));
            }
        }

        return new ReplacementText(parts.ToImmutable());
    }

    /// <summary>The text for a match; a group that caught nothing, or that there is not, is empty.</summary>
    public string Of(Match match) => string.Concat(parts.Select(part => part.Group < 0 ? part.Text : match.Groups[part.Group].Value));
}
