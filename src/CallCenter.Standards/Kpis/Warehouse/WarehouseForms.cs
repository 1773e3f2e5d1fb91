using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>How tables of warehouses look in JSON.</summary>
internal static class WarehouseForms
{
    public static MembersForm<WarehouseColumn> Column { get; } = Form.Of<WarehouseColumn>("数据仓库列", "Column of a warehouse", static (m, e) => new(
        m.Required("field", e?.Field, As.AnyText, "字段", "Field"),
        m.Required("sql", e?.Sql, As.AnyText, "SQL表达式", "SQL expression")));

    public static MembersForm<WarehouseTable> Table { get; } = Form.Of<WarehouseTable>("数据仓库表", "Table of a warehouse", static (m, e) => new()
    {
        Dialect = m.Required("dialect", e?.Dialect, As.OneOf<SqlDialect>(), "SQL方言", "Dialect"),
        Name = m.Required("name", e?.Name, As.AnyText, "表或子查询", "Table or query"),
        Columns = m.Optional<ImmutableArray<WarehouseColumn>>("columns", e?.Columns, As.List(Column), "列", "Columns"),
        Recorded = m.Optional("recorded", e?.Recorded, SourceForms.Recorded, "采集范围", "Recorded facts"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Column),
        .. RegisteredForm.Of(Table),
        .. RegisteredForm.Of(As.OneOf<SqlDialect>()),
    ];
}
