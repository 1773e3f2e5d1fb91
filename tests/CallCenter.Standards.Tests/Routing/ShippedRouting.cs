using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Tests.Routing;

/// <summary>The shipped standard's routing.</summary>
internal static class ShippedRouting
{
    public static RoutingEvaluator Evaluator { get; } = StandardBook.Shipped.Compile().Routing;
}
