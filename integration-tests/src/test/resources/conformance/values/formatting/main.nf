println String.format('%05.2f|%-6s|%3d|%x', 3.14159, 'ab', 7, 255)
println sprintf('%s has %d', 'Ann', 3)
printf '%s-%s\n', 'a', 'b'
println 'x = %d'.format(4)
println sprintf('%3s|%-3s|', ['l', 'r'])
println 1234567.89.round(1)
