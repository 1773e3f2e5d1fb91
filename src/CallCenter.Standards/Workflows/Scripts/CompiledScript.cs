using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>A version of a script with its wordings taken apart.</summary>
/// <param name="Definition">The version.</param>
/// <param name="EffectiveAt">When it comes into force.</param>
/// <param name="WithdrawnAt">When it ends; the end of time for one that stands.</param>
/// <param name="Wordings">Its wordings, in order.</param>
internal sealed record CompiledScript(Script Definition, Instant EffectiveAt, Instant WithdrawnAt, ImmutableArray<CompiledWording> Wordings)
{
    public bool IsInForce(Instant at) => Definition.Approval != ScriptApproval.Draft && EffectiveAt <= at && (at < WithdrawnAt || WithdrawnAt == Instant.MaxValue);

    /// <summary>The wording for a channel, or the one for all others; null where there is neither.</summary>
    public CompiledWording? On(string? channel) => (channel is null ? null : Wordings.FirstOrDefault(known => known.Definition.Channels.Contains(channel))) ?? Wordings.FirstOrDefault(known => known.Definition.Channels.IsEmpty);

    public ScriptAnswer Say(string channel, CultureInfo culture)
    {
        if (On(channel) is not { } wording)
        {
            return new ScriptAnswer(Definition, ScriptGap.NoWordingForChannel);
        }

        ScriptText? text = culture.TwoLetterISOLanguageName == "zh" ? wording.Chinese : wording.English;
        return text is null ? new ScriptAnswer(Definition, ScriptGap.NoWordingInLanguage) : new ScriptAnswer(Definition, text);
    }
}

/// <summary>A wording with its words taken apart.</summary>
/// <param name="Definition">The wording.</param>
/// <param name="Chinese">Its Chinese; null where there is none.</param>
/// <param name="English">Its English; null where there is none.</param>
internal sealed record CompiledWording(ScriptWording Definition, ScriptText? Chinese, ScriptText? English);
