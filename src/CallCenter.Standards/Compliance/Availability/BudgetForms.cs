using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>How error budgets look in JSON.</summary>
internal static class BudgetForms
{
    private static readonly MembersForm<ErrorBudget> Budget = Form.Of<ErrorBudget>("可用性误差预算", "Error budget", static (m, e) =>
    {
        Percentage goal = m.Required("goal", e?.Goal, As.Percentage, "目标", "Goal");
        Duration window = m.Required("window", e?.Window, As.Time, "统计时段", "Window");
        Duration elapsed = m.Required("elapsed", e?.Elapsed, As.Time, "已过时间", "Elapsed");
        Duration down = m.Required("down", e?.Down, As.Time, "不可用时间", "Down");
        return m.IsComplete ? new ErrorBudget(goal, window, elapsed, down) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All => [.. RegisteredForm.Of(Budget)];
}
