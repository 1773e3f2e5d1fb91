using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Tests.Routing;

/// <summary>The shipped standard's routing.</summary>
internal static class ShippedRouting
{
    public static RoutingEvaluator Evaluator { get; } = StandardBook.Shipped.Compile().Routing;

    /// <summary>A trail by the shipped standard's rules.</summary>
    public static Folded<TransferTrail, TransferRefusal> Evolve(this TransferTrail trail, TransferEvent next) => Evaluator.Evolve(trail, next);

    /// <summary>A trail by the shipped standard's rules.</summary>
    public static Folded<TransferTrail, TransferRefusal> Fold(this TransferTrail trail, ReadOnlySpan<TransferEvent> events) => Evaluator.Fold(trail, events);
}
