using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>The form of values that are written as something plainer, and put together again when they are read.</summary>
/// <param name="written">The form of what is written.</param>
/// <param name="write">What is written of a value.</param>
/// <param name="build">The value; null with findings where there is none.</param>
internal sealed class BuiltForm<T, TWritten>(MembersForm<TWritten> written, Func<T, TWritten> write, Func<TWritten, FormReader, T?> build) : Form<T>
    where T : class
{
    public override FormKind Kind => FormKind.Object;

    public override ImmutableArray<MemberDefinition> Members => written.Members;

    public override bool TryRead(in JsonElement json, FormReader reader, out T value)
    {
        int before = reader.Findings.Count;
        value = null!;
        return written.TryRead(json, reader, out TWritten read) && !reader.Findings.ErrorsSince(before) && reader.TryMake(json, read, given => build(given, reader)!, out value) && value is not null;
    }

    public override void Write(FormWriter writer, T value) => written.Write(writer, write(value));
}
