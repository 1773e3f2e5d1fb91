using System.Collections.Immutable;
using System.Text;

namespace CallCenter.Standards.Workflows;

/// <summary>A piece of a wording.</summary>
/// <param name="Text">The words, or the name of the placeholder.</param>
/// <param name="IsPlaceholder">Whether it is one.</param>
internal readonly record struct ScriptPiece(string Text, bool IsPlaceholder)
{
    /// <summary>The pieces of a template; null where a brace has no other, or a name is none, with the reason.</summary>
    public static ImmutableArray<ScriptPiece>? Parse(string template, out FindingWords? problem)
    {
        var pieces = ImmutableArray.CreateBuilder<ScriptPiece>();
        var words = new StringBuilder();
        problem = null;
        for (int i = 0; i < template.Length; i++)
        {
            char c = template[i];
            if (c is not ('{' or '}'))
            {
                words.Append(c);
            }
            else if (i + 1 < template.Length && template[i + 1] == c)
            {
                words.Append(c);
                i++;
            }
            else
            {
                int end = c == '{' ? template.IndexOf('}', i) : -1;
                string name = end < 0 ? "" : template[(i + 1)..end];
                if (!KebabCode.IsValid(name))
                {
                    problem = end < 0 ? FindingWords.Of($"The brace at character {i + 1} has no other; write it twice where it is meant.") : $"'{Excerpt.Of(name)}' is not {KebabCode.Needed}.";
                    return null;
                }

                AddWords(pieces, words);
                pieces.Add(new ScriptPiece(name, IsPlaceholder: true));
                i = end;
            }
        }

        AddWords(pieces, words);
        return pieces.ToImmutable();
    }

    private static void AddWords(ImmutableArray<ScriptPiece>.Builder pieces, StringBuilder words)
    {
        if (words.Length > 0)
        {
            pieces.Add(new ScriptPiece(words.ToString(), IsPlaceholder: false));
            words.Clear();
        }
    }
}
