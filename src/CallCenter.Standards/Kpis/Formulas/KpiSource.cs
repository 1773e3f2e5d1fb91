using System.Globalization;

namespace CallCenter.Standards.Kpis;

/// <summary>A KPI and where it stands in the book, so that findings point there.</summary>
internal sealed record KpiSource(KpiDefinition Definition, string Pointer, bool IsServiceLevel)
{
    public string FormulaMember => IsServiceLevel ? "" : "/formula";

    public string UnitMember => IsServiceLevel ? "" : "/unit";

    /// <summary>Reports what is wrong at a position of the formula.</summary>
    public FormulaTerm? Fail(FindingList findings, FindingRule rule, int position, string message)
    {
        string at = (position + 1).ToString(CultureInfo.InvariantCulture);
        findings.Add(rule, Pointer + FormulaMember, Definition.Formula, $"'{Definition.Code}', character {at}: {message}.");
        return null;
    }
}
