using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>What to say, or why there is nothing to say.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ScriptAnswer
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
}
