using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>What is wrong with a slip, in a sentence for each fault.</summary>
internal static class SlipSentences
{
    private const string Fields = "slip-field";

    public static ExplanationSentence Of(SlipFault fault) =>
        ExplanationSentence.Of("slip." + EnumCodes<SlipFaultKind>.CodeOf(fault.Kind), ExplanationPart.Word("field", Fields, fault.Field), ExplanationPart.Word("kind", fault.Kind));
}
