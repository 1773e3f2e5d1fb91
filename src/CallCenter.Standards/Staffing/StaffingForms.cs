using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Staffing;

/// <summary>How models of queues look in JSON: their parameters are written, their figures are worked out again.</summary>
internal static class StaffingForms
{
    public static MembersForm<ErlangC> ErlangC { get; } = Form.OfValue<ErlangC>("排队模型", "Erlang C", static (m, e) =>
    {
        double load = m.Required("offeredLoad", e?.OfferedLoad, As.Real, "话务量", "Offered load");
        int agents = m.Required("agents", e?.Agents, As.Count, "坐席数", "Agents");
        return m.IsComplete ? new ErlangC(load, agents) : e.GetValueOrDefault();
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All => RegisteredForm.Of(ErlangC);
}
