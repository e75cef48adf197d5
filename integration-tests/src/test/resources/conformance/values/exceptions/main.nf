def attempt(Closure work) {
    try {
        work()
    }
    catch (IllegalArgumentException e) {
        return "illegal: ${e.message}"
    }
    catch (NullPointerException | ArithmeticException e) {
        return 'null or arithmetic'
    }
    catch (Exception e) {
        return "other: ${e.message}"
    }
    finally {
        print '.'
    }
}
println attempt { 'fine' }
println attempt { throw new IllegalArgumentException('bad') }
println attempt { 'x' as int }
println attempt { null.size() }
println attempt { 1 / 0 }
println attempt { throw new RuntimeException('boom') }
println attempt { error 'failed' }
try { assert 1 > 2 } catch (AssertionError e) { println 'assertion' }
