using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Single values for codecs that read and write by hand.</summary>
internal static class ServiceLevelScalars
{
    /// <summary>True or false.</summary>
    public static bool Flag(JsonValue value, out bool flag) => As.Flag.Read(value, out flag);

    /// <summary>A whole number that 32 bits hold.</summary>
    public static bool Count(JsonValue value, out int count) => As.Count.Read(value, out count);

    /// <summary>A percentage such as <c>80 %</c>.</summary>
    public static bool Share(JsonValue value, out Percentage share) => As.Percentage.Read(value, out share);

    /// <summary>A list that is left out when empty.</summary>
    public static void WriteTexts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        if (!texts.IsEmpty)
        {
            writer.Texts(name, texts);
        }
    }
}
