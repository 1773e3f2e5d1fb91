namespace CallCenter.Standards.Kpis;

/// <summary>True, false or unknown in one byte; the default is unknown.</summary>
internal readonly record struct OptionalFlag
{
    private readonly byte code; // 0 unknown, 1 false, 2 true

    public OptionalFlag(bool? value) => code = value switch { null => 0, false => 1, true => 2 };

    public bool? Value => code == 0 ? null : code == 2;

    public long Ordinal => code == 0 ? CallCenter.Standards.Ordinal.Missing : code - 1;
}
