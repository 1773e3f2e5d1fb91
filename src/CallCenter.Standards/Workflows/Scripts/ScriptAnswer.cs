using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Workflows;

/// <summary>What to say, or why there is nothing to say.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ScriptAnswer : IExplained
{
    internal ScriptAnswer(Script? script, ScriptText text)
    {
        Script = script;
        Text = text;
    }

    internal ScriptAnswer(Script? script, ScriptGap gap)
    {
        Script = script;
        Gap = gap;
    }

    /// <summary>The version that was asked; null where none is in force.</summary>
    public Script? Script { get; }

    /// <summary>The words; null where there are none.</summary>
    public ScriptText? Text { get; }

    /// <summary>Why there are none.</summary>
    public ScriptGap Gap { get; }

    /// <summary>Whether there are words.</summary>
    [MemberNotNullWhen(true, nameof(Text), nameof(Script))]
    public bool IsFound => Gap == ScriptGap.None;

    /// <summary>What is said, or why there is nothing to say, in no language.</summary>
    public Explanation Explain() => ScriptSentences.Of(this);

    /// <summary>What is said, or why there is nothing to say, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The words alone, or with the version that they are of.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
