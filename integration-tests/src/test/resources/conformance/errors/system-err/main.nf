System.err.println('to the error output')
println 'to the output'
error 'over'
