using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;

namespace CallCenter.Standards.Workflows;

/// <summary>The words of a script in one language on one channel, ready to be filled in.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class ScriptText : IEquatable<ScriptText>
{
    private readonly Script script;
    private readonly ImmutableArray<ScriptPiece> pieces;

    internal ScriptText(Script script, string template, ImmutableArray<ScriptPiece> pieces)
    {
        this.script = script;
        this.pieces = pieces;
        Template = template;
        Placeholders = [.. pieces.Where(piece => piece.IsPlaceholder).Select(piece => piece.Text).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The version of the script that they are of.</summary>
    public Script Script => script;

    /// <summary>The words as the standard gives them, placeholders and doubled braces included.</summary>
    public string Template { get; }

    /// <summary>The placeholders in it, each once, in the order of the words: the values that <see cref="Fill"/> needs.</summary>
    public ImmutableArray<string> Placeholders { get; }

    /// <summary>Words as they were written.</summary>
    /// <exception cref="ArgumentException">Braces do not match.</exception>
    internal static ScriptText Of(Script script, string template) =>
        ScriptPiece.Parse(template, out FindingWords? problem) is { } pieces ? new ScriptText(script, template, pieces) : throw new ArgumentException(problem!.ToString());

    /// <summary>
    /// The words with values in place of placeholders. Values stand as they are: braces in them mean nothing. Values that the script declares and these words do not need may be given,
    /// so that one set serves every channel and language.
    /// </summary>
    /// <param name="values">The value of each placeholder by its name.</param>
    /// <exception cref="ArgumentException">A value is missing or blank, or the script declares no such placeholder; all of them are named. Half a sentence is never said to a customer.</exception>
    public string Fill(IReadOnlyDictionary<string, string> values)
    {
        string[] missing = [.. Placeholders.Where(name => !values.TryGetValue(name, out string? value) || string.IsNullOrWhiteSpace(value))];
        string[] unknown = [.. values.Keys.Where(name => !script.Placeholders.Any(declared => declared.Code == name)).Order(StringComparer.Ordinal)];
        if (missing.Length + unknown.Length > 0)
        {
            throw new ArgumentException($"Script '{script}' {string.Join(" and ", Complaints(missing, unknown))}.", nameof(values));
        }

        var text = new StringBuilder(Template.Length);
        foreach (ScriptPiece piece in pieces)
        {
            text.Append(piece.IsPlaceholder ? values[piece.Text] : piece.Text);
        }

        return text.ToString();
    }

    /// <summary>What a customer answered the script's question with, as a rating: a key of the wording, or a value of the scale where the wording has no keys.</summary>
    /// <param name="answer">What was pressed, said or written; digits of any width, with blanks around and 分 behind.</param>
    /// <returns>The rating; null where the script asks nothing, or the answer is none of those asked for.</returns>
    public Rating? Rate(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ImmutableArray<RatingKey> keys = script.Wordings.FirstOrDefault(wording => wording.Text.Chinese == Template || wording.Text.English == Template)?.Answers ?? [];
        return script.Asks is { } scale ? AnswerKeys.Read(scale, keys, answer) : null;
    }

    /// <summary>Whether both are the same words of the same version of a script.</summary>
    public bool Equals(ScriptText? other) => other is not null && Template == other.Template && Script == other.Script;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ScriptText);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Template, Script.Code, Script.Version);

    /// <summary>The template.</summary>
    public override string ToString() => Template;

    private static IEnumerable<string> Complaints(string[] missing, string[] unknown)
    {
        if (missing.Length > 0)
        {
            yield return $"lacks a value for {string.Join(", ", missing.Select(name => $"{{{name}}}"))}";
        }

        if (unknown.Length > 0)
        {
            yield return $"has no placeholder {string.Join(", ", unknown.Select(name => $"{{{name}}}"))}";
        }
    }
}
