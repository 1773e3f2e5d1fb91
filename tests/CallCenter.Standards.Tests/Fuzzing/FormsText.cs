using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Tests.Fuzzing;

/// <summary>Texts that JSON can carry.</summary>
internal static class FormsText
{
    public static bool IsWritable(string text) => FormWriter.HalfOf(text) < 0;
}
